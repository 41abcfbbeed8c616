"""`taskbot zoho --dry-run`: the exact requests of a line, for both products; nothing is sent."""

import json

import pytest
from test_cli import EX_USAGE, taskbot

NOW = ("--now", "2026-07-15T10:00", "--zone", "America/New_York")


def bodies(shown: str) -> list[dict[str, object]]:
    """The JSON bodies that were printed."""
    found, text = [], shown
    while (start := text.find("\n{\n")) >= 0:
        body, end = json.JSONDecoder().raw_decode(text[start + 1 :])
        found.append(body)
        text = text[start + 1 + end :]
    return found


def test_both_products_are_shown() -> None:
    """How each carries it, and its body as it goes over the wire."""
    done = taskbot("zoho", "--dry-run", "call Acme next Tue, high priority", *NOW)
    assert done.returncode == 0, done.stderr
    assert "CRM: single, 1 request" in done.stdout
    assert "POST /crm/v8/Tasks" in done.stdout
    assert "POST /api/tasks/me" in done.stdout
    crm, mail = bodies(done.stdout)
    assert crm == {
        "data": [
            {"Subject": "call Acme", "Due_Date": "2026-07-21", "Priority": "High", "Description": "taskbot:example"}
        ]
    }
    assert mail == {
        "title": "call Acme",
        "description": "taskbot:example",
        "priority": "high",
        "dueDate": "21/07/2026",
    }


@pytest.mark.parametrize("words", [["--product", "mail"], ["in mail"]], ids=" ".join)
def test_one_product_alone(words: list[str]) -> None:
    """Chosen by the option, or said in the line."""
    line = "call Acme tomorrow" + (" in mail" if words == ["in mail"] else "")
    done = taskbot("zoho", line, *(words if words[0] == "--product" else []), *NOW)
    assert "MAIL: single" in done.stdout
    assert "CRM" not in done.stdout


def test_what_follows_a_request_is_shown() -> None:
    """The reminders that a CRM series gets one by one, and what each subtask in Mail hangs on."""
    said = taskbot("zoho", "water plants every monday 3 times 9am, remind me 30m before", "--product", "crm", *NOW)
    assert "CRM: rewrite, 2 requests" in said.stdout
    assert "PUT /crm/v8/Tasks" in said.stdout
    assert "<id of the task due 2026-07-20>" in said.stdout
    listed = "move house tomorrow in mail\n- pack\n- clean"
    assert taskbot("zoho", listed, *NOW).stdout.count("<id of “move house”>") == 2


def test_the_older_version_has_its_own_path() -> None:
    """v2 for organisations that need it."""
    assert "POST /crm/v2/Tasks" in taskbot("zoho", "call Acme", "--version", "v2", *NOW).stdout


def test_what_zoho_cant_carry_is_said() -> None:
    """A sentence in place of a request."""
    done = taskbot("zoho", "water plants every 12 hours", *NOW)
    assert done.stdout.count(": refused. ") == 2
    assert "POST" not in done.stdout


def test_what_is_no_task_fails() -> None:
    """Status 1 and the parser's own question."""
    done = taskbot("zoho", "list", *NOW)
    assert done.returncode == 1
    assert done.stderr.startswith("taskbot: ")


def test_an_unknown_version_is_wrong_usage() -> None:
    """Named, with those there are."""
    done = taskbot("zoho", "x", "--version", "v9")
    assert done.returncode == EX_USAGE
    assert "give v8 or v2" in done.stderr
