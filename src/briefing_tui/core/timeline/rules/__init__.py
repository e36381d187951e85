"""The ways of writing dates, one a file; `RULES` is their order."""
