"""`taskbot manifest`: with and without the scopes that read messages."""

import json

import pytest

from bot.cli.setup import manifest


@pytest.mark.parametrize("history", [True, False], ids=["whole", "no history"])
def test_what_is_printed(history: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """The option takes out every scope that reads messages, and nothing else is needed to make tasks."""
    manifest(as_json=True, history=history)
    made = json.loads(capsys.readouterr().out)
    scopes = [scope for held in made["oauth_config"]["scopes"].values() for scope in held]
    assert any(scope.endswith(":history") for scope in scopes) is history
    assert {"commands", "chat:write", "app_mentions:read"} <= set(scopes)
