"""Where text comes from: a locator in, bytes or text with their provenance out."""
