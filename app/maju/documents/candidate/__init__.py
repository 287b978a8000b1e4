"""Resumes, essays and portfolios of the candidate, read in a guarded child process into plain blocks of text."""
