"""Plain text in, `Document` out: what markup does not say is read off the form of the lines."""
