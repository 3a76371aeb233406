"""Kill -9 at every step of a write: nothing lost, doubled or half written."""
