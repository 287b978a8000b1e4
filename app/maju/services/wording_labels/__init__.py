"""Labels of the wording: reading features, learning, saying."""
