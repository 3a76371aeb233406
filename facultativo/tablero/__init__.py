"""What needs a person, how one case stands, how we are doing. It only looks."""
