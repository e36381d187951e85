"""Waiting for a fetch: told how far it is, able to give it up. A front end's end of `sources.base.Watch`."""

from briefing_tui.sources.base import Watch as Watch
