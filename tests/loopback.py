"""A server on loopback: each connection brings one request, and is answered in a thread of its own."""

import socket
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Loopback(ABC):
    """Listens from the start; what is answered is for its children to say."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.stop = threading.Event()

    @property
    def port(self) -> int:
        port: int = self.listening.getsockname()[1]
        return port

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @abstractmethod
    def say(self, connection: socket.socket, path: str, request: str) -> None:
        """Answer a request, of which the path is told apart; an `OSError` ends the answer."""

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve as long as it lasts."""
        thread = threading.Thread(target=self._serve, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.stop.set()
            with suppress(OSError):
                self.listening.shutdown(socket.SHUT_RDWR)
            self.listening.close()
            thread.join(5)

    def _serve(self) -> None:
        while not self.stop.is_set():
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            request = b""
            while b"\r\n\r\n" not in request:
                part = connection.recv(4096)
                if not part:
                    return
                request += part
            text = request.decode("latin-1")
            self.say(connection, text.split(" ")[1], text)
