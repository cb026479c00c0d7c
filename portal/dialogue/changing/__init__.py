"""What an author does with the own words, and what a lead may do: hide with a reason that all can read."""
