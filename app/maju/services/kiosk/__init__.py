"""A kiosk: one candidate after another on a shared machine, and nothing of one left for the next."""
