"""Word lists and small curated tables: facts of the language and of the trade.

One noun a file. Chosen by hand from knowledge of the language; none is read off a
collection that the program is measured on.
"""
