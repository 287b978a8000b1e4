"""Follow-ups: a further question from what was just said, ready when the answer ends."""
