"""What problems tell the insights: when an approach began, what goes to each, and how many were closed."""
