"""Answering in a topic, and what an author or a lead can do with a post afterwards."""
