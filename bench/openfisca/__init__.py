"""The same rules in OpenFisca, to compare with; never installed with the program."""
