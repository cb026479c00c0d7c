"""What reaches further than its category allows, after an administrator lowered the ceiling."""
