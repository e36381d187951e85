"""A server on loopback that behaves as badly as asked."""

import gzip
import socket
import zlib
from collections.abc import Iterator

import pytest
from tests.loopback import Loopback

PAGE = "<html><head><title>Bridge</title></head><body><p>Zoë crossed it.</p></body></html>"


def answer(body: bytes = PAGE.encode(), *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def leads(to: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {to}", status=status)


def bomb() -> bytes:
    """Return 200 MB of zeros in a body of 200 kB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1_000_000)
    return b"".join([*(packer.compress(block) for _ in range(200)), packer.flush()])


class Server(Loopback):
    """Answers by path; every request is kept as it came."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, bytes] = {}
        self.requests: list[str] = []

    def say(self, connection: socket.socket, path: str, request: str) -> None:
        """Answer as the path says."""
        self.requests.append(request)
        if path == "/drip":
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            while not self.stop.wait(0.02):
                connection.sendall(b"x")
        elif path == "/silent":
            self.stop.wait(30)
        elif path == "/endless":
            connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            while not self.stop.is_set():
                connection.sendall(b"x" * 100_000)
        elif path == "/again" and 'If-None-Match: "v1"' in request.replace("if-none-match", "If-None-Match"):
            connection.sendall(answer(b"", 'ETag: "v1"', status="304 Not Modified"))
        elif path.startswith("/loop"):
            connection.sendall(leads("/loop" + path[5:] + "x"))
        else:
            connection.sendall(self.answers.get(path, answer(b"gone", status="404 Not \x1b[31mFound")))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    elsewhere = server.port
    server.answers |= {
        "/page": answer(PAGE.encode(), "Content-Type: text/html; charset=utf-8", 'ETag: "v1"'),
        "/again": answer(PAGE.encode(), 'ETag: "v1"', "Last-Modified: Sat, 01 Nov 2025 00:00:00 GMT"),
        "/gzip": answer(gzip.compress(PAGE.encode()), "Content-Encoding: gzip"),
        "/damaged": answer(gzip.compress(PAGE.encode())[:12] + b"x" * 40, "Content-Encoding: gzip"),
        "/bomb": answer(bomb(), "Content-Encoding: gzip"),
        "/wrong": answer(PAGE.encode("cp1252"), "Content-Type: text/html; charset=utf-8"),
        "/latin": answer(PAGE.encode("cp1252"), 'Content-Type: text/html; charset="ISO-8859-1"'),
        "/moved": leads("/page", "301 Moved Permanently"),
        "/relative": leads("page"),
        "/to-file": leads("file:///etc/passwd"),
        "/to-script": leads("javascript:alert(1)"),
        "/to-localhost": leads(f"http://localhost:{elsewhere}/page"),
        "/to-mapped": leads(f"http://[::ffff:127.0.0.1]:{elsewhere}/page"),
        "/to-zero": leads(f"http://0.0.0.0:{elsewhere}/page"),
        "/to-number": leads(f"http://2130706433:{elsewhere}/page"),
        "/cookie": answer(b"", "Set-Cookie: a=b", "Location: /page", status="302 Found"),
        "/heads": answer(b"", *[f"X-{n}: {'x' * 1000}" for n in range(80)]),
        "/nonsense": b"SMTP ready\r\n\r\n",
        "/short": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        "/empty": answer(b""),
    }
    with server.running():
        yield server
