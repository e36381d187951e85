"""What the commands list, apart from the parser of their words: plain questions do without it."""
