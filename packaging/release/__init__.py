"""What makes the program that people download: one module a product, all given the same :class:`~release.context.Build`."""
