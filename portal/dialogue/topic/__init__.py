"""One topic: what stands on top, a stretch of its posts, and the news while it is open."""
