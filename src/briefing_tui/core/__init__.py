"""The pure part: text in, `Article` out. No file, network, clock, SQL or screen lives here."""
