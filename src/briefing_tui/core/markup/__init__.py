"""Formats in, `Document` out: one module a format, and the outline made of the blocks."""
