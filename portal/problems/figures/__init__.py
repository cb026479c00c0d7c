"""What problems tell the insights: what goes to them, when an approach began, and what came back."""
