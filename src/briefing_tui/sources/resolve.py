"""Names to addresses, without waiting longer than asked: a lookup that hangs is left behind."""

import asyncio
import socket
import threading


async def addresses_of(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host in the resolver's order; `socket.gaierror` where it has none."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[list[str]] = loop.create_future()

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            _hand_over(loop, found, list(dict.fromkeys(str(row[4][0]) for row in rows)))
        except (OSError, UnicodeError) as fault:
            _hand_over(loop, found, fault)

    # A daemon of our own: the loop's pool would be waited for, deadline or not.
    threading.Thread(target=look_up, daemon=True).start()
    return await found


def _hand_over(
    loop: asyncio.AbstractEventLoop, found: "asyncio.Future[list[str]]", outcome: list[str] | Exception
) -> None:
    def settle() -> None:
        if found.done():
            return
        if isinstance(outcome, Exception):
            found.set_exception(outcome)
        else:
            found.set_result(outcome)

    try:
        loop.call_soon_threadsafe(settle)
    except RuntimeError:  # the loop has ended meanwhile: nobody waits any more
        return
