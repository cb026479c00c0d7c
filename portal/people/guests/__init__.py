"""The door for a partner who comes from a mail: into one topic, without an account."""
