"""What goes to IMSS and what came back: movements, lotes of 168 positions, answers."""
