"""The words of English journalism."""
