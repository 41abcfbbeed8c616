"""A step that is given up: its workflow hears of it, if Slack takes that."""

import datetime as dt
from collections.abc import Mapping

import pytest

from bot.commands import Command, Kind, Origin, Step
from bot.errors import SlackBusy, SlackError
from bot.jobs.surfaces import endings
from bot.specs import Place, Tenant


class Results:
    """Keeps what Slack is told, or fails."""

    def __init__(self, error: SlackError | None = None) -> None:
        self.error = error
        self.told: list[tuple[str, str]] = []

    async def completed(self, execution: str, outputs: Mapping[str, str | int]) -> None:
        raise AssertionError((execution, outputs))

    async def failed(self, execution: str, sentence: str) -> None:
        self.told.append((execution, sentence))
        if self.error is not None:
            raise self.error


def step(text: str) -> Command:
    origin = Origin(tenant=Tenant(team="T1"), user="U1", place=Place(channel="U1"), door="step")
    return Command(id="c1", kind=Kind.STEP, origin=origin, now=dt.datetime(2026, 11, 22, tzinfo=dt.UTC), text=text)


@pytest.mark.parametrize("error", [None, SlackBusy("Slow down.", retry_after=1.0)], ids=["taken", "not taken"])
async def test_the_workflow_is_told(error: SlackError | None) -> None:
    """By the sentence that the person hears; that Slack does not take it is no second fault."""
    results = Results(error)
    text = Step(execution="Fx1", function="create_task").model_dump_json()
    await endings(results)[Kind.STEP](step(text), "It went wrong.")
    assert results.told == [("Fx1", "It went wrong.")]


async def test_a_step_that_can_not_be_read() -> None:
    """Nobody can be told, and that is the end of it."""
    results = Results()
    await endings(results)[Kind.STEP](step("{"), "It went wrong.")
    assert results.told == []
