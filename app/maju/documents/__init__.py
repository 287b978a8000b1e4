"""Files of other programs and of people, read with suspicion: everything that comes out is plain and inert."""
