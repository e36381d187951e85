"""One page, one deadline: what a bad server can do, and what it cannot."""

import asyncio
import contextlib
import socket
import ssl
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.config import Settings
from briefing_tui.desk.open_article import document_of, fetch
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched, Watch
from briefing_tui.sources.decode import decode
from briefing_tui.sources.http import Errand, get
from briefing_tui.sources.private import is_private

if TYPE_CHECKING:
    from tests.sources.conftest import Server

QUICK = Settings(timeout_seconds=10)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def from_feed(url: str, settings: Settings = QUICK) -> Fetched:
    """Fetch an address the reader did not type."""
    return get(Errand(url), settings)


@pytest.mark.parametrize(
    "path", ["/page", "/gzip", "/wrong", "/latin", "/moved", "/relative", "/again", "/cookie"]
)
def test_a_page_is_fetched_as_it_was_meant(server: "Server", path: str) -> None:
    fetched = fetch(server.url(path), QUICK)
    assert "Zoë crossed it." in decode(fetched.data, fetched.charset)
    assert fetched.locator == server.url(path)
    assert fetched.when is not None


def test_where_it_led_is_kept_and_no_cookie_is_carried_there(server: "Server") -> None:
    fetched = fetch(server.url("/cookie"), QUICK)
    assert fetched.url == server.url("/page")
    assert fetched.media_type == "text/html"
    assert fetched.etag == '"v1"'
    assert "cookie" not in server.requests[-1].lower()
    assert "user-agent: briefing/" in server.requests[-1].lower()


def test_an_unchanged_page_is_not_sent_again(server: "Server") -> None:
    host = frozenset({"127.0.0.1"})
    first = get(Errand(server.url("/again"), host), QUICK)
    again = get(Errand(server.url("/again"), host, first.etag, first.modified), QUICK)
    assert first.modified == "Sat, 01 Nov 2025 00:00:00 GMT"
    assert (again.unchanged, again.data, again.etag) == (True, b"", first.etag)
    assert "if-modified-since: Sat, 01 Nov" in server.requests[-1].replace(
        "If-Modified-Since", "if-modified-since"
    )


REFUSED = {
    "/none": "the server says 404",
    "/damaged": "its compressed body is damaged",
    "/bomb": "larger than 10 MB",
    "/endless": "larger than 10 MB",
    "/loop": "it leads on more than 5 times",
    "/to-file": "neither http nor https",
    "/to-script": "neither http nor https",
    "/heads": "its header is larger than 64 kB",
    "/nonsense": "its answer breaks off, or is no HTTP",
    "/short": "its answer breaks off, or is no HTTP",
    "/empty": "it is empty",
    "/drip": "no whole answer within 1 seconds",
    "/silent": "no whole answer within 1 seconds",
}


@pytest.mark.parametrize("path", REFUSED)
def test_a_bad_answer_is_said_in_one_line_and_in_time(server: "Server", path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        fetch(server.url(path), Settings(timeout_seconds=1 if path in ("/drip", "/silent") else 20))
    assert REFUSED[path] in caught.value.reason
    assert str(caught.value).isprintable()
    assert time.monotonic() - begun < 15  # the deadline is one second, or nothing is waited for


def test_the_local_network_is_closed_to_what_was_not_typed(server: "Server") -> None:
    for url in (
        server.url("/page"),
        server.url("/page", "localhost"),
        server.url("/page", "[::ffff:127.0.0.1]"),
    ):
        with pytest.raises(UnreadableError, match="local network"):
            from_feed(url)
    assert from_feed(server.url("/page"), Settings(allow_private_addresses=True)).data


@pytest.mark.parametrize("path", ["/to-localhost", "/to-mapped", "/to-zero", "/to-number"])
def test_a_redirect_leads_to_no_other_private_host(server: "Server", path: str) -> None:
    before = len(server.requests)
    with pytest.raises(UnreadableError, match="local network"):
        fetch(server.url(path), QUICK)
    assert len(server.requests) == before + 1


def test_a_typed_private_host_is_the_reader_s_own_affair(server: "Server") -> None:
    assert fetch(server.url("/page", "localhost"), QUICK).data
    assert "host: localhost:" in server.requests[-1].lower()


def test_the_name_in_the_address_is_the_name_on_the_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parent / "tls"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    listening = context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)
    port = listening.getsockname()[1]

    def serve() -> None:
        for _ in range(3):
            with contextlib.suppress(OSError):
                connection, _ = listening.accept()
                with connection:
                    connection.recv(4096)
                    connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nsafe words")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    with pytest.raises(UnreadableError, match="certificate"):
        fetch(f"https://localhost:{port}/", QUICK)
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "certificate.pem"))
    assert fetch(f"https://localhost:{port}/", QUICK).data == b"safe words"
    with pytest.raises(UnreadableError, match="certificate"):
        fetch(f"https://127.0.0.1:{port}/", QUICK)
    thread.join(5)
    listening.close()


def test_credentials_are_used_and_never_shown(server: "Server") -> None:
    url = server.url("/page").replace("//", "//reader:s3cret@")
    fetched = fetch(url, QUICK)
    assert "authorization: basic" in server.requests[-1].lower()
    assert "s3cret" not in f"{fetched.locator} {fetched.url} {document_of(fetched).provenance}"
    with pytest.raises(UnreadableError) as caught:
        fetch(url.replace("/page", "/none"), QUICK)
    assert "s3cret" not in str(caught.value)


def test_whoever_waits_can_give_up_at_once(server: "Server") -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="given up"):
        get(Errand(server.url("/drip"), frozenset({"127.0.0.1"})), Settings(), Watch(stopped=lambda: True))
    assert time.monotonic() - begun < 5


def test_progress_is_told(server: "Server") -> None:
    sizes: list[int] = []
    get(Errand(server.url("/page"), frozenset({"127.0.0.1"})), QUICK, Watch(progress=sizes.append))
    assert sizes[-1] > 50


def test_a_notebook_s_own_loop_is_no_hindrance(server: "Server") -> None:
    async def inside() -> Fetched:
        return fetch(server.url("/page"), QUICK)

    assert asyncio.run(inside()).data


def test_a_proxy_of_the_environment_is_asked(server: "Server", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url(""))
    with pytest.raises(UnreadableError, match="404"):
        fetch("http://example.org/through-a-proxy", QUICK)
    assert server.requests[-1].startswith("GET http://example.org/through-a-proxy ")


@pytest.mark.parametrize(
    "url", ["http://", "http://a b/", "http://[::1", "http://x:99999/", "http://\x1b]0;x/", "https:///x"]
)
def test_addresses_that_are_none_are_said_so(url: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        fetch(url, QUICK)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("8.8.8.8", False),
        ("2606:4700::1111", False),
        ("10.1.2.3", True),
        ("127.0.0.1", True),
        ("0.0.0.0", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("224.0.0.1", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("2002:7f00:1::", True),
        ("not an address", True),
    ],
)
def test_private_addresses_are_known(address: str, private: bool) -> None:
    assert is_private(address) is private
