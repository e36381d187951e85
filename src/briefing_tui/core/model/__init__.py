"""The vocabulary every room speaks: frozen values made of positions in one text."""
