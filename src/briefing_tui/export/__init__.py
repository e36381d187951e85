"""How findings leave: model values in, text out, one module a format."""
