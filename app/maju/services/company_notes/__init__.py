"""Interview reviews a person has collected: brought in, searched, used for questions."""
