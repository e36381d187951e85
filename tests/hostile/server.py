"""A server that lies, drips, loops and explodes: each path is one way of behaving badly."""

import gzip
import socket
import struct
import zlib
from collections.abc import Callable, Iterator

from tests.loopback import Loopback

PAGE = b"<html><head><title>Ferry</title></head><body><p>The ferry sails.</p></body></html>"
Talk = Callable[[socket.socket, "Server"], None]


def head(*lines: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("utf-8", "surrogateescape")


def whole(body: bytes = PAGE, *lines: str, status: str = "200 OK") -> bytes:
    return head(f"Content-Length: {len(body)}", "Connection: close", *lines, status=status) + body


def leads(to: str, status: str = "302 Found") -> bytes:
    return whole(b"", f"Location: {to}", status=status)


def bomb(megabytes: int = 200) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(megabytes)), packer.flush()])


def chunks(*parts: bytes) -> bytes:
    return head("Transfer-Encoding: chunked", "Connection: close") + b"".join(parts)


SAID: dict[str, bytes] = {
    "page": whole(),
    "longer than said": head("Content-Length: 10") + PAGE,
    "shorter than said": head("Content-Length: 100000") + PAGE,
    "huge length": head("Content-Length: 99999999999999999999") + PAGE,
    "negative length": head("Content-Length: -5") + PAGE,
    "length in words": head("Content-Length: many") + PAGE,
    "two lengths": head("Content-Length: 5", "Content-Length: 50") + PAGE,
    "no length": head() + PAGE,
    "length and chunks": head("Content-Length: 5", "Transfer-Encoding: chunked") + b"5\r\nhello\r\n0\r\n\r\n",
    "chunks cut off": chunks(b"50\r\n", PAGE[:10]),
    "chunk of odd size": chunks(b"zz\r\n", PAGE),
    "chunk of huge size": chunks(b"f" * 300 + b"\r\n", PAGE),
    "chunk of negative size": chunks(b"-5\r\n", PAGE),
    "bomb": whole(bomb(), "Content-Encoding: gzip"),
    "bomb in a bomb": whole(gzip.compress(bomb()), "Content-Encoding: gzip, gzip"),
    "many encodings": whole(PAGE, "Content-Encoding: " + ", ".join(["gzip"] * 500)),
    "damaged": whole(gzip.compress(PAGE)[:15] + b"x" * 40, "Content-Encoding: gzip"),
    "encoding unheard of": whole(PAGE, "Content-Encoding: kanari\x1b[7331m"),
    "brotli not asked for": whole(b"\x8b\x03\x80" * 20, "Content-Encoding: br"),
    "zstandard not asked for": whole(b"\x28\xb5\x2f\xfd" * 20, "Content-Encoding: zstd"),
    "no http": b"SMTP ready\r\n\r\n",
    "http of long ago": PAGE,
    "no status": b"HTTP/1.1 \r\n\r\n",
    "status in words": b"HTTP/1.1 fine OK\r\n\r\n",
    "status of many digits": b"HTTP/1.1 99999 OK\r\n\r\n",
    "status of none": whole(PAGE, status="999 Odd"),
    "escapes in the reason": whole(b"", status="500 \x1b[7331m\x1b]0;KANARI\x07\x9b[/]"),
    "escapes in the type": whole(PAGE, "Content-Type: text/\x1b[7331m; charset=\x1b]0;KANARI\x07"),
    "escapes in the place": leads("http://127.0.0.1:1/\x1b[7331m\x9b\u202e[/]"),
    "escapes in the names": whole(PAGE, "X-\x1b[7331m: x", "ETag: \x1b]0;KANARI\x07"),
    "a codec that is none": whole(PAGE, "Content-Type: text/html; charset=rot13"),
    "another that is none": whole(PAGE, "Content-Type: text/html; charset=zlib_codec"),
    "utf-7": whole(b"+ADw-script+AD4-", "Content-Type: text/html; charset=utf-7"),
    "idna": whole(PAGE, "Content-Type: text/html; charset=idna"),
    "long charset": whole(PAGE, "Content-Type: text/html; charset=" + "x" * 5000),
    "a picture": whole(b"\x89PNG\r\n\x1a\n" + bytes(5000), "Content-Type: image/png"),
    "a picture that says it is text": whole(
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "Content-Type: text/plain"
    ),
    "nothing": whole(b""),
    "no content": head(status="204 No Content"),
    "unchanged though nobody asked": head(status="304 Not Modified"),
    "locked": whole(b"no", "WWW-Authenticate: Basic realm=\x1b[7331m", status="401 Unauthorized"),
    "later": whole(b"no", "Retry-After: 99999999", status="429 Too Many Requests"),
    "many headers": head(*[f"X-{n}: {'x' * 1000}" for n in range(80)]) + PAGE,
    "long header": head("X: " + "x" * 500_000) + PAGE,
    "folded headers": b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\tc\r\n\r\n" + PAGE,
    "bare newlines": b"HTTP/1.1 200 OK\nContent-Length: 3\n\nabc",
    "nul in a header": head("X: a\x00b") + PAGE,
    "to a file": leads("file:///etc/passwd"),
    "to a script": leads("javascript:alert(1)"),
    "to data": leads("data:text/html,KANARI"),
    "to a name of its own": leads("http://localhost:1/"),
    "to a mapped address": leads("http://[::ffff:127.0.0.1]:1/"),
    "to a number": leads("http://2130706433:1/"),
    "to metadata": leads("http://169.254.169.254/latest/meta-data"),
    "to nowhere": leads(""),
    "to a long place": leads("/" + "x" * 100_000),
    "to no address": leads("http://[::1"),
    "to an odd port": leads("http://127.0.0.1:99999/"),
    "many places": whole(b"", "Location: /page", "Location: /nothing", status="302 Found"),
    "a feed of bad links": whole(
        b"<rss version='2.0'><channel><title>F</title><item><title>T</title><link>file:///etc/passwd</link>"
        b"<description>d</description></item></channel></rss>",
        "Content-Type: application/rss+xml",
    ),
}


def _drip(connection: socket.socket, server: "Server") -> None:
    connection.sendall(head("Content-Length: 1000000"))
    while not server.stop.wait(0.02):
        connection.sendall(b"x")


def _drip_head(connection: socket.socket, server: "Server") -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not server.stop.wait(0.02):
        connection.sendall(b"X: y\r\n")


def _drip_status(connection: socket.socket, server: "Server") -> None:
    while not server.stop.wait(0.02):
        connection.sendall(b"H")


def _silent(connection: socket.socket, server: "Server") -> None:
    server.stop.wait(60)


def _endless(connection: socket.socket, server: "Server") -> None:
    connection.sendall(head())
    while not server.stop.is_set():
        connection.sendall(b"x" * 100_000)


def _endless_head(connection: socket.socket, server: "Server") -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not server.stop.is_set():
        connection.sendall(b"X-Kanari: y\r\n" * 1000)


def _endless_line(connection: socket.socket, server: "Server") -> None:
    while not server.stop.is_set():
        connection.sendall(b"H" * 100_000)


def _endless_chunks(connection: socket.socket, server: "Server") -> None:
    connection.sendall(chunks())
    while not server.stop.is_set():
        connection.sendall(b"1\r\nx\r\n" * 1000)


def _interim(connection: socket.socket, server: "Server") -> None:
    while not server.stop.is_set():
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


def _reset(connection: socket.socket, server: "Server") -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _reset_later(connection: socket.socket, server: "Server") -> None:
    connection.sendall(head("Content-Length: 100000") + PAGE)
    _reset(connection, server)


def _closed(connection: socket.socket, server: "Server") -> None:
    return


TALKS: dict[str, Talk] = {
    "drip": _drip,
    "drip of headers": _drip_head,
    "drip of a status": _drip_status,
    "silent": _silent,
    "endless": _endless,
    "endless headers": _endless_head,
    "endless line": _endless_line,
    "endless chunks": _endless_chunks,
    "endless continues": _interim,
    "reset": _reset,
    "reset later": _reset_later,
    "closed": _closed,
}


class Server(Loopback):
    """Answers by path; what was asked for is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def named(self, name: str) -> str:
        """Return the address of a way of behaving."""
        return self.url(f"/{name.replace(' ', '-')}")

    def say(self, connection: socket.socket, path: str, request: str) -> None:
        """Behave as the path says."""
        self.asked.append(path)
        name = path.strip("/").replace("-", " ")
        if name in TALKS:
            TALKS[name](connection, self)
        elif name.startswith("loop"):
            connection.sendall(leads(f"{path}x"))
        else:
            connection.sendall(SAID.get(name, SAID["page"]))


def running() -> Iterator[Server]:
    """Yield a server on loopback, and end it."""
    server = Server()
    with server.running():
        yield server
