"""What an interview is, in plain Python: no clock, no files, no numpy, no Qt."""
