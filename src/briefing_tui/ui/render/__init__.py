"""Pure drawing: model values in, lines of styled text out."""
