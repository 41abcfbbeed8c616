"""Descriptions in Zoho speak their author's language, and are told apart again whoever changes the task."""

import datetime as dt

import pytest

from bot.catalogue import LANGUAGES, speaking
from bot.ports import Changes, Resolved
from bot.specs import Destination, Due, TaskSpec
from bot.zoho.crm.plan import plan
from bot.zoho.crm.task import CrmOptions
from bot.zoho.description import compose, new_description, own_text

DUE = Due(date=dt.date(2026, 7, 17), time=dt.time(15), zone="Europe/Berlin", typed_zone="America/New_York")
LATER = DUE.model_copy(update={"time": dt.time(17)})


@pytest.mark.parametrize("author", LANGUAGES)
@pytest.mark.parametrize("changer", ["en", "de", "fr"])
def test_a_due_time_is_found_again(author: str, changer: str) -> None:
    """One line says it, in the language of who said it last; the person's own text stays as it is."""
    with speaking(author):
        written = compose("bring the contract", DUE, "m4rk", 1000)
    assert own_text(written) == "bring the contract"
    with speaking(changer):
        changed = new_description(Changes(due=LATER), written, 1000)
    assert own_text(changed) == "bring the contract"
    assert "17:00" in changed
    assert "15:00" not in changed
    assert changed.endswith("taskbot:m4rk")


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Group: Sales"), ("de", "Gruppe: Sales"), ("fr", "Groupe : Sales")]
)
def test_what_has_no_field_is_named(language: str, line: str) -> None:
    """Under the words that its author reads."""
    spec = TaskSpec(title="call Acme", destination=Destination(group="Sales"))
    with speaking(language):
        made = plan(spec, dt.date(2026, 7, 15), Resolved(), CrmOptions())
    assert line in (made.parts[0].spec.description or "")
