"""What was found in an article, as lines of JSON, written and checked. No pickle: those run code."""
