"""What mail somebody wants."""
