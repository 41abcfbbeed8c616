"""`taskbot doctor` as a whole: all in order, its keys, its statuses; and that no secret is shown."""

from pathlib import Path
from typing import Any

import pytest
from doctor_findings import findings
from pydantic import SecretStr
from test_connect import environment, taskbot
from world import SECRET_KEY, World

from bot.errors import SettingsError
from bot.slack.manifest import manifest


async def test_all_is_well(http_world: World) -> None:
    """Every finding is ok."""
    found = await findings(http_world.settings)
    assert {about for about, (state, _) in found.items() if state != "ok"} == set()
    assert set(found) == {
        "Settings",
        "TASKBOT_SECRET_KEY",
        "Redis",
        "Redis writes",
        "Redis durability",
        "Redis memory",
        "Slack",
        "Slack scopes",
        "Clock",
        "Zoho connection",
        "Zoho sign-in",
        "Zoho data centre",
        "Zoho CRM",
        "Zoho Mail",
    }
    assert "Acme" in found["Slack"][1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"secret_key": SecretStr("canary!")}, "TASKBOT_SECRET_KEY is not base64"),
        ({"secret_key": SecretStr("a2tr")}, "TASKBOT_SECRET_KEY is not 32 bytes"),
    ],
    ids=["not base64", "too short"],
)
async def test_a_wrong_key(http_world: World, changes: dict[str, Any], words: str) -> None:
    """Without it nothing stored can be read, so nothing more is looked at."""
    with pytest.raises(SettingsError, match=words):
        await findings(http_world.settings.model_copy(update=changes))


CANARIES = {
    "SLACK_BOT_TOKEN": "xoxb-canary-1",
    "SLACK_APP_TOKEN": "xapp-canary-2",
    "SLACK_SIGNING_SECRET": "canary-3",
    "ZOHO_CLIENT_ID": "1000.ID",
    "ZOHO_CLIENT_SECRET": "canary-4",
    "ZOHO_REFRESH_TOKEN": "1000.canary-5",
    "REDIS_URL": "redis://:canary-6@127.0.0.1:1/0",
}


async def test_statuses_and_secrets_of_the_process(http_world: World, tmp_path: Path) -> None:
    """0 when all is well, 1 for a failed check, 78 for settings; and no output holds a secret."""
    good = environment(http_world) | {
        "ZOHO_CLIENT_ID": http_world.zoho.client_id,
        "ZOHO_CLIENT_SECRET": http_world.zoho.client_secret,
        "ZOHO_REFRESH_TOKEN": http_world.zoho.refresh_token,
        "COLUMNS": "200",
    }
    status, out, err = await taskbot(good, tmp_path, "doctor")
    assert (status, err) == (0, "")
    assert "Signed in as" in out
    secrets = [http_world.zoho.client_secret, http_world.zoho.refresh_token, http_world.slack.bot_token, SECRET_KEY]
    assert not any(secret in out for secret in [*secrets, http_world.slack.signing_secret])

    status, out, err = await taskbot(good | CANARIES, tmp_path, "doctor")
    assert status == 1
    assert "canary" not in out + err
    assert "failed" in out

    status, out, err = await taskbot(good | {"PORT": "canary"}, tmp_path, "doctor")
    assert status == 78
    assert "PORT" in out
    assert "canary" not in out + err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "other", "status"),
    [
        ([], "", 0),
        (["--json"], "", 0),
        (["--url", "https://bot.example"], "", 0),
        (["--url", "http://bot.example"], "", 64),
        (["--url", "http://bot.example"], "true", 64),
        (["--url", "http://localhost:3000"], "", 64),
        (["--url", "http://localhost:3000"], "true", 0),
        (["--url", "bot.example"], "", 64),
        (["--url", "https://bot.example/?x=1"], "", 64),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
async def test_the_manifest_to_paste(tmp_path: Path, words: list[str], other: str, status: int) -> None:
    """YAML or JSON that is the manifest of the code; only a public https address is taken for HTTP."""
    import yaml

    env = {"PATH": "", "TASKBOT_ALLOW_OTHER_ADDRESSES": other}
    ended, out, err = await taskbot(env, tmp_path, "manifest", *words)
    assert ended == status, err
    if status == 0:
        url = words[1] if words[:1] == ["--url"] else None
        assert yaml.safe_load(out) == manifest(url)
        assert out.startswith("{") == ("--json" in words)
