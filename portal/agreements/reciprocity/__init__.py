"""Who answers whom, how fast, and what came of promises: per organisation, the team included."""
