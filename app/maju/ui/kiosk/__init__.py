"""The kiosk window: full screen, touch first, no way out without the PIN."""
