"""Who sits at the table: asking an organisation, and its four equal answers."""
