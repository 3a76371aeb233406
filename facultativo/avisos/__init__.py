"""Who must be told: reads the log and sends notices. Earlier rooms never call it."""
