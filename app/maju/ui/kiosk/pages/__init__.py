"""One page of the kiosk a file."""
