"""What is kept on disk: SQLite is the truth; question bank and formats are read-only files that ship."""
