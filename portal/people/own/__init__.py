"""Your own account: data, language, password and sessions."""
