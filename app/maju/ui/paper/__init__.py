"""The report on paper: pages, drawings and blocks of a PDF."""
