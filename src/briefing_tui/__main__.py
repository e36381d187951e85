"""`python -m briefing_tui` is `briefing`."""

from briefing_tui.cli.main import main

main()
