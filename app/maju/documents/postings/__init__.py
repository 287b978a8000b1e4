"""Job postings in: every file format of the portals becomes the same :class:`maju.domain.jobs.Posting`."""
