"""The four panes, each a view of one `Reading`."""
