"""What the program does, against ports, without Qt."""
