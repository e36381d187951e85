"""The ways of attributing words, one a file; `RULES` is their order."""
