"""What can go wrong in a way the reader should be told, each in one line."""


class BriefingError(Exception):
    """Something to tell the reader in one line; `exit_code` is what the command line ends with."""

    exit_code = 1


class UsageFaultError(BriefingError):
    """The words of a command do not make sense together."""

    exit_code = 2


class UnreadableError(BriefingError):
    """A locator could not be read: `locator` names it, `reason` says why."""

    exit_code = 3

    def __init__(self, locator: str, reason: str) -> None:
        super().__init__(f"{locator}: {reason}")
        self.locator = locator
        self.reason = reason


class ConfigError(BriefingError):
    """The configuration file says something that cannot be used."""

    exit_code = 2
