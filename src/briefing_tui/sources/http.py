"""The only module that opens a connection: one page, one deadline, no surprises.

Every hop is checked before it is taken: its scheme, the address its name leads to (and that very address is
connected to), and the number of hops. Nothing is kept between hops but the count: no cookies, no credentials
for another host.
"""

import socket
from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing_tui import __version__
from briefing_tui.config import Settings
from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Watch
from briefing_tui.sources.deadline import GivenUpError, run_within
from briefing_tui.sources.locator import shown
from briefing_tui.sources.private import is_private
from briefing_tui.sources.resolve import addresses_of

if TYPE_CHECKING:
    import httpx2

MAX_BODY = 10_000_000
"""Bytes of a body, before and after decompression."""

MAX_HEAD = 64_000
MAX_HOPS = 5
LAST_PORT = 65_535
CONNECT_SECONDS = 5.0
ADDRESSES_TRIED = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})

HEADERS = {
    "User-Agent": f"briefing/{__version__} (terminal news reader)",
    "Accept": "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, "
    "application/feed+json, application/xml;q=0.9, text/*;q=0.8, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


class _RefusedError(Exception):
    """Why a page is not to be had, in words."""


class Errand(Struct, frozen=True):
    """What is to be fetched, and how far that may lead.

    `trusted` are the hosts the reader named: only they may lie in a private network. `etag` and `modified`
    ask whether the page has changed.
    """

    url: str
    trusted: frozenset[str] = field(default_factory=frozenset)
    etag: str = ""
    modified: str = ""


def host_of(url: str) -> str:
    """Return the host an address names, in lower case; "" where it names none."""
    import httpx2

    try:
        return httpx2.URL(url).host.lower()
    except (httpx2.InvalidURL, ValueError, TypeError):
        return ""


def get(errand: Errand, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Fetch a page within the settings' time; `UnreadableError` says in one line why there is none."""
    import httpx2

    seconds = settings.timeout_seconds
    try:
        return run_within(seconds, _page(errand, settings, watch), watch)
    except _RefusedError as fault:
        reason = str(fault)
    except GivenUpError:
        reason = "given up"
    except TimeoutError:
        reason = f"no whole answer within {seconds:g} seconds"
    except socket.gaierror:
        reason = "no such host"
    except httpx2.TimeoutException:
        reason = f"no connection within {CONNECT_SECONDS:g} seconds"
    except httpx2.ConnectError as fault:
        reason = _connect_reason(fault)
    except httpx2.DecodingError:
        reason = "its compressed body is damaged"
    except httpx2.ProtocolError:
        reason = "its answer breaks off, or is no HTTP"
    except Exception as fault:  # the client, the loop under it and the codecs raise of every kind
        reason = f"cannot be fetched: {str(fault) or type(fault).__name__}"
    raise UnreadableError(shown(errand.url), clean_line(reason, 200))


def _connect_reason(fault: Exception) -> str:
    words = str(fault)
    if "certificate" in words.lower():
        return f"its certificate is not to be trusted: {words}"
    return "nobody answers there: " + (words or "connection refused")


async def _page(errand: Errand, settings: Settings, watch: Watch) -> Fetched:
    import httpx2

    url = httpx2.URL(errand.url)
    for _ in range(MAX_HOPS + 1):
        _check_scheme(url)
        outcome = await _hop(url, errand, settings, watch)
        if isinstance(outcome, Fetched):
            return outcome
        if url.scheme == "https" and outcome.scheme == "http":
            raise _RefusedError("it leads from https to http")
        if outcome.host != url.host:
            outcome = outcome.copy_with(userinfo=b"")
        url = outcome
    raise _RefusedError(f"it leads on more than {MAX_HOPS} times")


def _check_scheme(url: "httpx2.URL") -> None:
    if url.scheme not in ("http", "https") or not url.host:
        raise _RefusedError("it leads to what is neither http nor https")
    if url.port is not None and not 0 < url.port <= LAST_PORT:
        raise _RefusedError(f"there is no port {url.port}")


async def _hop(url: "httpx2.URL", errand: Errand, settings: Settings, watch: Watch) -> "Fetched | httpx2.URL":
    """Ask one address: the page, or where it leads."""
    import httpx2

    allowed = settings.allow_private_addresses or url.host.lower() in errand.trusted
    proxy = _proxy_for(url)
    host = url.raw_host.decode("ascii")
    targets = [host] if proxy else (await addresses_of(host, _port(url)))[:ADDRESSES_TRIED]
    if not allowed and any(_is_inside(target, bool(proxy)) for target in targets):
        raise _RefusedError("it leads into the local network; allow_private_addresses would let it")
    for at, target in enumerate(targets):
        try:
            return await _ask(url, target, proxy, errand, settings, watch)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            if at == len(targets) - 1:
                raise
    raise _RefusedError("no such host")


def _port(url: "httpx2.URL") -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def _is_inside(target: str, is_name: bool) -> bool:
    """Say whether a target lies in the local network; behind a proxy a name is for the proxy to resolve."""
    if is_name and not target.replace(".", "").isdigit() and ":" not in target:
        return target.lower() == "localhost" or target.lower().endswith((".localhost", ".local", ".internal"))
    return is_private(target)


def _proxy_for(url: "httpx2.URL") -> str | None:
    """Return the proxy the environment names for an address."""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    found = proxies.get(url.scheme) or proxies.get("all")
    if not found or proxy_bypass(url.host):
        return None
    return found if "://" in found else f"http://{found}"


async def _ask(
    url: "httpx2.URL", target: str, proxy: str | None, errand: Errand, settings: Settings, watch: Watch
) -> "Fetched | httpx2.URL":
    """Send one request to the very address checked; the name goes into the header and the handshake."""
    import httpx2

    headers = HEADERS | {"Host": url.netloc.decode("ascii")}
    if errand.etag:
        headers["If-None-Match"] = errand.etag
    if errand.modified:
        headers["If-Modified-Since"] = errand.modified
    timeout = httpx2.Timeout(settings.timeout_seconds, connect=CONNECT_SECONDS)
    transport = httpx2.AsyncHTTPTransport(proxy=proxy)
    async with httpx2.AsyncClient(transport=transport, timeout=timeout, follow_redirects=False) as client:
        request = client.build_request(
            "GET",
            url.copy_with(host=target),
            headers=headers,
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
        )
        response = await client.send(request, stream=True, auth=_credentials(url))
        try:
            return await _answer(url, response, errand, settings, watch)
        finally:
            await response.aclose()


def _credentials(url: "httpx2.URL") -> tuple[str, str] | None:
    return (url.username, url.password) if url.username or url.password else None


async def _answer(
    url: "httpx2.URL", response: "httpx2.Response", errand: Errand, settings: Settings, watch: Watch
) -> "Fetched | httpx2.URL":
    head = response.headers
    if sum(len(name) + len(value) for name, value in head.raw) > MAX_HEAD:
        raise _RefusedError(f"its header is larger than {MAX_HEAD // 1000} kB")
    if response.status_code in REDIRECTS and "location" in head:
        return url.join(head["location"])
    unchanged = response.status_code == 304
    if not unchanged and not response.is_success:
        raise _RefusedError(f"the server says {response.status_code} {response.reason_phrase}".rstrip())
    media_type, _, rest = head.get("content-type", "").partition(";")
    return Fetched(
        locator=shown(errand.url),
        data=b"" if unchanged else await _body(response, min(MAX_BODY, settings.max_bytes), watch),
        name=url.path.rsplit("/", 1)[-1],
        url=shown(str(url.copy_with(userinfo=b""))),
        charset=_charset(rest),
        media_type=media_type.strip().lower(),
        etag=clean_line(head.get("etag", "")),
        modified=clean_line(head.get("last-modified", "")),
        unchanged=unchanged,
    )


async def _body(response: "httpx2.Response", cap: int, watch: Watch) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_bytes():
        parts.append(part)
        size += len(part)
        watch.progress(size)
        if size > cap or response.num_bytes_downloaded > cap:
            raise _RefusedError(f"larger than {cap // 1_000_000} MB, the most that is fetched")
    return b"".join(parts)


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")
    return ""
