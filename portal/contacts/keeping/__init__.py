"""People who left go after three months; old history too."""
