"""What all black-box tests share: a demonstration world made once, and a server on a copy of it for each module."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harness import Server, copied  # noqa: E402


@pytest.fixture(scope="session")
def world(tmp_path_factory) -> Path:
    """The data directory of a demonstration world in which nothing has happened since it was made."""
    data = tmp_path_factory.mktemp("world") / "data"
    server = Server(data).start()
    assert server.stop() == 0, server.said
    return data


@pytest.fixture(scope="module")
def server(world, tmp_path_factory):
    """A running demonstration server of the module's own."""
    with Server(copied(world, tmp_path_factory.mktemp("server") / "data")) as running:
        yield running
