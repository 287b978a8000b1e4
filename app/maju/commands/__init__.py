"""The ``maju`` command line: the same services as the window's, for scripts, tests and people without a screen."""
