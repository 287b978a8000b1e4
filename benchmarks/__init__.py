"""Speed and memory, each file one command that prints a table."""
