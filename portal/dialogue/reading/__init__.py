"""How far each person has read, what is unread, and what they want to know of a topic."""
