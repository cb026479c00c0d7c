"""An agreement leaves some time after it is over, with everything that was said to it."""
