"""Who did or saw what, when. Append only, each entry chained to the one before."""
