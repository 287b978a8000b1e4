"""A candidate's own materials: documents, what is read out of them, and how it is given to a language model."""
