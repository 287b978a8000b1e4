"""The resume writer: what is asked, what is written of the answers, and the files that come of it."""
