"""Waiting for slow work: until its deadline, or until whoever waits has gone."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import TypeVar

from briefing_tui.sources.base import Watch

POLL_SECONDS = 0.05

Result = TypeVar("Result")


class GivenUpError(Exception):
    """Whoever waited has gone."""


def run_within(seconds: float, work: Coroutine[None, None, Result], watch: Watch) -> Result:
    """Return the work's result; `TimeoutError` at the deadline, `GivenUpError` once nobody waits.

    Where this thread already has a loop (a notebook), the work is done in a thread of its own.
    """
    watched = _watched(seconds, work, watch)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(watched)
    outcome: list[Result] = []
    faults: list[BaseException] = []

    def aside() -> None:
        try:
            outcome.append(asyncio.run(watched))
        except BaseException as fault:
            faults.append(fault)

    thread = threading.Thread(target=aside)
    thread.start()
    thread.join()
    if faults:
        raise faults[0]
    return outcome[0]


async def _watched(seconds: float, work: Coroutine[None, None, Result], watch: Watch) -> Result:
    task = asyncio.ensure_future(work)
    try:
        async with asyncio.timeout(seconds):
            while not task.done():
                await asyncio.wait({task}, timeout=POLL_SECONDS)
                if watch.stopped():
                    raise GivenUpError
            return task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
