"""Every address of the house, opened by everybody: who gets in, and what nobody else may read."""
