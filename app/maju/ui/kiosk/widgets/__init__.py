"""What the pages of the kiosk are made of: large, for fingers, readable from where one stands."""
