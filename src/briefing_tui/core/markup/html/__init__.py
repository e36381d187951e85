"""Saved pages in, `Document` out: trafilatura finds the article, the page's tags tell of it."""
