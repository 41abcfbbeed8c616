"""The port of the demo's bot: the one of its last start, so that what Zoho kept of it still leads there."""

import socket
from pathlib import Path

from bot.sandbox.demo import kept_port


def test_the_port_is_the_same_after_a_restart(tmp_path: Path) -> None:
    """Zoho's notices go to the address that it was given before."""
    assert kept_port(tmp_path / "port") == kept_port(tmp_path / "port")


def test_a_port_that_is_taken_is_not_used(tmp_path: Path) -> None:
    """Another program has it now: a free one is kept in its place."""
    port = kept_port(tmp_path / "port")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        assert kept_port(tmp_path / "port") != port


def test_what_cannot_be_read_is_written_anew(tmp_path: Path) -> None:
    """A file that holds no port is no reason not to start."""
    (tmp_path / "port").write_text("70000000")
    port = kept_port(tmp_path / "port")
    assert (tmp_path / "port").read_text() == str(port)
