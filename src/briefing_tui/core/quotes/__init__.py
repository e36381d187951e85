"""Who said what: rules propose, one place decides, people are told apart."""
