"""What happened when: expressions are recognised, resolved to values, and made into events."""
