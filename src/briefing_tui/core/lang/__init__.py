"""Words by language, no logic."""
