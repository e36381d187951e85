"""The vocabulary every room speaks: frozen values made of positions in one text.

None of them can come to hold itself, so the garbage collector need not look at them (`gc=False`).
"""
