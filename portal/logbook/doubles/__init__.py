"""While somebody writes: what a colleague may have written down already."""
