"""A topic leaves some time after the last thing said in it, with everything that hangs on it."""
