"""On to another step; going on with gaps asks why."""
