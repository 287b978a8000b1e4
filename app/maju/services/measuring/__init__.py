"""How an answer was spoken, measured: word times, fillers, pace, sentence endings, level."""
