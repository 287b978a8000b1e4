"""The counsellor's desk in the kiosk's window, behind the PIN."""
