"""Answering in a topic, and what somebody is writing there."""
