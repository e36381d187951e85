"""Saved pages in, `Document` out: the article through trafilatura's tree, what the page says of it through its tags."""
