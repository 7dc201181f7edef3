"""From a place on disk to a server that answers."""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable
from errno import EACCES, EADDRINUSE, EADDRNOTAVAIL
from pathlib import Path
from typing import Final

import uvicorn

from retold.errors import ServeError
from retold.web.app import Doors, make_app
from retold.web.opening import Step, open_library
from retold.web.room import Room

_WHY: Final = {
    EADDRINUSE: "it is taken: give another with --port",
    EACCES: "it is not ours to take: give one above 1023 with --port",
    EADDRNOTAVAIL: "this machine has no such address: give another with --host",
}
# Connections beyond this are refused at once rather than answered late.
_MOST_CONNECTIONS: Final = 512
_GRACE_SECONDS: Final = 3


def serve(
    place: Path,
    *,
    host: str,
    port: int,
    doors: Doors,
    step: Step,
    ready: Callable[[str], None],
) -> None:
    """Serve a run's folder or a store until the process is told to end.

    Args:
        place: The folder or file.
        host: Where to listen.
        port: The port; 0 for any that is free.
        doors: Who is let in.
        step: Told how far the reading is.
        ready: Called with the address, with the token if there is one, when it is open.

    Raises:
        ServeError: If the address cannot be listened on.
        InputError: As `open_library`.
        StoreError: As `open_library`.
    """
    # The address is taken before the long reading: who cannot have it hears so at once.
    with listen(host, port) as listener, open_library(place, step) as opened:
        app = make_app(Room(opened), doors)
        # What is open lives as long as the server: to look through it for garbage again
        # and again costs a quarter of a long question.
        gc.collect()
        gc.freeze()
        ready(address_of(listener, host, doors.token))
        config = uvicorn.Config(
            app,
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            ws="none",
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        uvicorn.Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        ServeError: Telling why there is none.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # Not `create_server`'s reuse of ports: a second server must hear that the port
        # is taken.
        return socket.create_server((host, port), family=family, backlog=256)
    except socket.gaierror as error:
        raise ServeError(
            host, port, "no such host: give another with --host"
        ) from error
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror or str(error))
        raise ServeError(host, port, why) from error


def address_of(listener: socket.socket, host: str, token: str | None) -> str:
    """The address to open."""
    port = listener.getsockname()[1]
    named = f"[{host}]" if ":" in host else host
    query = f"?token={token}" if token else ""
    return f"http://{named}:{port}/{query}"
