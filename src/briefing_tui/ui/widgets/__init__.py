"""Small parts screens and panes are built from."""
