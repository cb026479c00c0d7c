"""Answers to a question in words, over topics and what is said in them."""
