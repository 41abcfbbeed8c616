"""Settings for connecting Zoho from Slack: what is refused, and which client is whose."""

from pathlib import Path
from typing import Any

import pytest
from world import SECRET_KEY

from bot.errors import SettingsError
from bot.settings import Settings, load


def settings(**values: Any) -> Settings:
    return Settings(_env_file=None, slack_bot_token="xoxb-1", secret_key=SECRET_KEY, **values)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TASKBOT_PUBLIC_URL", "http://bot.example.com", "TASKBOT_PUBLIC_URL is no public https address"),
        ("TASKBOT_PUBLIC_URL", "bot.example.com", "TASKBOT_PUBLIC_URL is no public https address"),
        ("TASKBOT_PUBLIC_URL", "https://bot.example.com/?a=b", "TASKBOT_PUBLIC_URL is no public https address"),
        ("TASKBOT_SHARED_ZOHO", "false", "TASKBOT_SHARED_ZOHO=false needs TASKBOT_PUBLIC_URL"),
        ("ZOHO_CLIENTS", "canary", "ZOHO_CLIENTS is not"),
        ("ZOHO_CLIENTS", '{"eu": {"client_id": "canary"}}', "ZOHO_CLIENTS is not"),
        ("ZOHO_EDITION", "canary", "ZOHO_EDITION"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, value: str, said: str) -> None:
    """In one line that names the variable, and shows no secret."""
    there = {"SLACK_BOT_TOKEN": "xoxb-1", "TASKBOT_SECRET_KEY": SECRET_KEY, name: value}
    (tmp_path / ".env").write_text("".join(f"{variable}='{text}'\n" for variable, text in there.items()))
    with pytest.raises(SettingsError, match=said) as caught:
        load(tmp_path / ".env")
    assert "canary" not in str(caught.value)


def test_a_client_of_a_data_centre_goes_before_the_one_for_all() -> None:
    """Location by location; without either there is none."""
    clients = '{"eu": {"client_id": "E", "client_secret": "e"}}'
    found = settings(zoho_client_id="A", zoho_client_secret="a", zoho_clients=clients)
    names = [client[0] for place in ("EU", "in") if (client := found.zoho_client(place)) is not None]
    assert names == ["E", "A"]
    assert settings(zoho_clients=clients).zoho_client("in") is None


def test_admins_are_ids_between_commas() -> None:
    """Spaces do not matter; unset means none."""
    assert settings(admins="U1, U2,").admin_ids == {"U1", "U2"}
    assert settings().admin_ids == frozenset()
