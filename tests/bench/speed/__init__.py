"""The speed table of docs/speed.md: measured, compared, written. `python -m tests.bench.speed --help`."""
