"""A person's own record as one encrypted file: written, looked at, taken in."""
