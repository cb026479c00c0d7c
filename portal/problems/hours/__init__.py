"""The hours that go to each problem, as far as they may be told."""
