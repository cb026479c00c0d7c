"""Whether it helped: what the logbook itself says about before and after."""
