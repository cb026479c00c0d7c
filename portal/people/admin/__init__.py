"""/beheer: what is there, and the people with an account."""
