"""Settings: what is missing or wrong is named in one line, and nothing points astray by accident."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import load

GOOD = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_SIGNING_SECRET": "s",
    "TASKBOT_SECRET_KEY": "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=",
}


def told(tmp_path: Path, **values: str) -> Path:
    path = tmp_path / "env"
    path.write_text("\n".join(f"{name}={value}" for name, value in {**GOOD, **values}.items()))
    return path


def test_three_settings_are_enough(tmp_path: Path) -> None:
    """Slack's two secrets and the key; the rest has defaults, and Zoho may come later."""
    settings = load(told(tmp_path))
    assert settings.default_product == "crm"
    assert settings.zoho_refresh_token is None


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"SLACK_API_URL": "http://127.0.0.1:1/api/"}, "SLACK_API_URL points away from the real service"),
        ({"ZOHO_API_URL": "http://x"}, "ZOHO_API_URL points away"),
        ({"ZOHO_API_URL": "http://x", "TASKBOT_ALLOW_OTHER_ADDRESSES": "true"}, "go together"),
        ({"SLACK_API_URL": "ftp://x", "TASKBOT_ALLOW_OTHER_ADDRESSES": "true"}, "is not an http(s) address"),
        ({"ZOHO_CLIENT_ID": "1000.A"}, "ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN missing"),
        ({"PORT": "abc"}, "PORT: "),
        ({"TASKBOT_DEFAULT_PRODUCT": "jira"}, "TASKBOT_DEFAULT_PRODUCT: "),
        ({"TASKBOT_LEASE": "5"}, "TASKBOT_LEASE must be longer"),
    ],
    ids=lambda value: value if isinstance(value, str) else ",".join(value),
)
def test_what_is_wrong_is_named(tmp_path: Path, values: dict[str, str], words: str) -> None:
    """One line, with the variable's name, and never its value's secret."""
    with pytest.raises(SettingsError) as caught:
        load(told(tmp_path, **values))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("role", "missing"),
    [("web", "SLACK_SIGNING_SECRET"), ("worker", "TASKBOT_SECRET_KEY"), ("run", "SLACK_APP_TOKEN")],
)
def test_a_missing_setting_ends_with_78(tmp_path: Path, role: str, missing: str) -> None:
    """EX_CONFIG, and one readable line that names the variable."""
    environment = {"PATH": os.environ["PATH"], **GOOD}
    environment.pop(missing, None)
    done = subprocess.run(
        [sys.executable, "-m", "bot", role], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 78
    assert done.stderr.strip() == f"taskbot: {missing} is not set"


def test_a_data_centre_that_is_none_ends_with_78(tmp_path: Path) -> None:
    """The message lists the data centres there are."""
    environment = {"PATH": os.environ["PATH"], **GOOD, "ZOHO_DATA_CENTRE": "mars"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "worker"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 78
    assert "mars" in done.stderr
    assert "eu" in done.stderr
