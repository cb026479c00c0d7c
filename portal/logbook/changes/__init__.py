"""What happens to an entry after it was written: supplements, status, follow-up; and its whole history."""
