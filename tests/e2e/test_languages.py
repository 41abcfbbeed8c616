"""People are answered in their own language: at the door, on the card, and in what the bot says later."""

from typing import Any

import pytest
from world import World

from bot.catalogue import say, speaking
from bot.sandbox.slack import seed

# A line in each language of the parser, and the person's locale.
LINES = {
    "de-DE": "Acme anrufen morgen 15 Uhr, jeden zweiten Freitag",
    "es-ES": "llamar a Acme mañana",
    "fr-FR": "appeler Acme demain",
    "it-IT": "chiamare Acme domani",
    "nl-NL": "Acme bellen morgen",
    "pt-BR": "ligar para Acme amanhã",
}


@pytest.fixture
def locale(request: pytest.FixtureRequest, world: World, dana: str) -> str:
    """The language of Dana's Slack."""
    said = str(request.param)
    world.slack.speaks(dana, said)
    return said


def buttons(card: dict[str, Any]) -> str:
    """What the card offers."""
    return str([block for block in card["blocks"] if block["type"] == "actions"])


@pytest.mark.parametrize("locale", LINES, indirect=True)
async def test_a_card_speaks_its_authors_language(world: World, dana: str, locale: str) -> None:
    """State, buttons, and the sentence for screen readers; nothing of it is left in English."""
    await world.slack.say(dana, world.slack.dm(dana), LINES[locale])
    with speaking(locale):
        state, complete = say("card-state-open", product="Zoho CRM"), say("card-complete")
    card = await world.card(dana, lambda message: state in str(message["blocks"]))
    assert card["text"].startswith(state)
    assert complete in buttons(card)
    assert "To do in" not in str(card)


@pytest.mark.parametrize("locale", ["fr-FR"], indirect=True)
async def test_the_door_answers_in_it(world: World, dana: str, locale: str) -> None:
    """From the second command on, when the profile is at hand: the receipt, and what can't be done."""
    await world.slack.say(dana, world.slack.dm(dana), "appeler Acme demain")
    await world.card(dana, lambda message: "À faire" in str(message["blocks"]))
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "relancer Globex vendredi")
    with speaking(locale):
        saved = say("card-state-saved", product="Zoho CRM")
    assert saved in str(outcome.reply)


@pytest.mark.parametrize("locale", ["nl-NL"], indirect=True)
async def test_what_zoho_refuses_is_said_in_it(world: World, dana: str, locale: str) -> None:
    """The reason on the card is in the language of who asked."""
    world.zoho.faults.add(
        match="POST /crm/v8/Tasks",
        kind="answer",
        times=None,
        status=403,
        body={"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"},
    )
    await world.slack.say(dana, world.slack.dm(dana), "Acme bellen morgen")
    with speaking(locale):
        refused, why = say("card-state-refused", product="Zoho CRM"), say("refused-no-permission")
    card = await world.card(dana, lambda message: refused in str(message["blocks"]))
    assert why in card["text"]


@pytest.mark.parametrize("locale", ["de-DE"], indirect=True)
async def test_english_is_read_everywhere(world: World, dana: str, locale: str) -> None:
    """A line in English is read, and answered in the person's language."""
    await world.slack.say(dana, world.slack.dm(dana), "call Acme every other friday, high priority")
    with speaking(locale):
        state = say("card-state-open", product="Zoho CRM")
    card = await world.card(dana, lambda message: state in str(message["blocks"]))
    assert "jeden zweiten Freitag" in card["text"]
