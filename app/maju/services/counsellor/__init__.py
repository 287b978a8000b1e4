"""The counsellor's desk: candidates who wanted to be kept, found by their skills and talked about from their own lines."""
