"""How much is read. What is larger is cut or left out with a word; no limit is met by files of the portals (the longest
posting text seen in Work24 answers is about 6,000 characters)."""

LARGEST_STREAM = 2_147_483_648
"""Bytes of a file that is read row by row, after unpacking: more than a million postings."""
LARGEST_WHOLE = 104_857_600
"""Bytes of a JSON or XML document, which is held in memory: 22,000 postings take 30 to 70 MB."""
LARGEST_SHEET = 419_430_400
"""Unpacked bytes of a workbook; its shared strings alone may take a quarter."""
LARGEST_INFLATION = 200
"""Unpacked bytes for one packed byte, above which a workbook is taken for a bomb (real ones reach about 30)."""
LONGEST_ROW = 16_777_216
"""Characters of one row before it is given up."""
MOST_LINES_OF_A_ROW = 2_000
"""Physical lines of one CSV row: a quote nobody closed must not swallow the file."""
MOST_COLUMNS = 300
MOST_EMPTY_ROWS = 5_000
"""Empty rows in a row after which a sheet is over: formatted sheets reach down to row 1,048,576."""
DEEPEST = 60
"""Nesting of XML."""

SHORT = 300
"""Characters of a title, a company, a region …"""
LONG = 20_000
"""Characters of one body text: ten pages."""
ADDRESS = 2_000
"""Characters of a URL."""
MOST_SKILLS, LONGEST_SKILL = 100, 80
MOST_EXTRA, LONGEST_EXTRA = 60, 1_000
