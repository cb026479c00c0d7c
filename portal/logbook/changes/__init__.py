"""What happens to an entry after it was written: corrections, supplements, status, striking, erasing."""
