"""The screen: panes, keys and looks. It owns no use case."""
