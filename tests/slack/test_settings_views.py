"""The settings as Block Kit: within Slack's limits and harmless whatever was chosen, in every language."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import LANGUAGES, say, speaking
from bot.intent import Context
from bot.ports import Levels
from bot.preferences import Channel, Personal, Preferred, Topic, Workspace
from bot.sandbox.slack.block_kit import view_problems
from bot.sandbox.slack.views import initial_values
from bot.slack.settings.fields import FIELDS, LEVELS, MODELS, Level
from bot.slack.settings.views import entered, form, overview
from bot.slack.unasked import less
from bot.specs import Product, RecordRef

CONTEXT = Context(now=dt.datetime(2027, 7, 14, 14, tzinfo=dt.UTC), zone="America/New_York")
HOSTILE = ("<!channel> " * 18)[:200].strip()
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
NAMES = st.one_of(st.just(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)).filter(
    lambda text: " ".join(text.split()) == text
)
PEOPLE = st.lists(st.from_regex("U[A-Z0-9]{8}", fullmatch=True), max_size=30, unique=True).map(tuple)
DAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))


def maybe(values: Any) -> Any:
    return st.none() | values


CHANNELS = st.builds(
    Channel,
    product=maybe(st.sampled_from(Product)),
    group=maybe(NAMES),
    project=maybe(NAMES),
    record=maybe(st.builds(RecordRef, text=st.sampled_from(["Acme", HOSTILE]))),
    confirmations=maybe(st.sampled_from(["thread", "private", "channel"])),
    reaction=maybe(st.booleans()),
    emoji=maybe(st.sampled_from(["eyes", "x" * 100, "+1"])),
    weekly_day=maybe(st.integers(0, 6)),
    weekly_at=maybe(TIMES),
    weekly_zone=maybe(st.sampled_from(["Asia/Tokyo", "America/Argentina/ComodRivadavia"])),
    weekly_language=maybe(st.sampled_from(LANGUAGES)),
)
PERSONAL = st.builds(
    Personal,
    product=maybe(st.sampled_from(Product)),
    zone=maybe(st.sampled_from(["Asia/Tokyo", "America/Argentina/ComodRivadavia"])),
    language=maybe(st.sampled_from(LANGUAGES)),
    day_start=maybe(TIMES),
    workday_end=maybe(TIMES),
    day_first=maybe(st.booleans()),
    lead=maybe(st.sampled_from([dt.timedelta(0), dt.timedelta(minutes=30), dt.timedelta(days=7)])),
    digest_at=maybe(TIMES),
    digest_days=maybe(DAYS),
    # What is the default is read as nothing chosen.
    muted=st.none()
    | st.sets(st.sampled_from(Topic))
    .map(lambda topics: tuple(one for one in Topic if one in topics))
    .filter(lambda topics: topics != Preferred().muted),
)
WORKSPACES = st.builds(
    Workspace,
    product=maybe(st.sampled_from(Product)),
    shared_zoho=maybe(st.booleans()),
    connecting=maybe(st.sampled_from(["everyone", "admins"])),
    admins=PEOPLE,
    horizon_months=maybe(st.integers(1, 60)),
    horizon_tasks=maybe(st.integers(2, 100)),
    week_start=maybe(st.integers(0, 6)),
    end_of_week=maybe(st.integers(0, 6)),
    weekend=maybe(DAYS),
    tonight=maybe(TIMES),
    pm_hours=maybe(st.tuples(st.just(1), st.integers(0, 11))),
    day_first=maybe(st.booleans()),
    country=maybe(st.sampled_from(["CA", "DE"])),
)
EVERY = st.builds(Levels, WORKSPACES, CHANNELS, PERSONAL)


def sent_back(view: dict[str, Any]) -> dict[str, Any]:
    """The view as Slack's payload has it when nobody typed anything."""
    return {**view, "state": {"values": initial_values(view)}}


def chosen(levels: Levels, level: Level) -> dict[str, Any]:
    found = {"personal": levels.personal, "channel": levels.channel, "workspace": levels.workspace}[level]
    return {field.name: getattr(found, field.name) for field in FIELDS[level]}


@settings(deadline=None)
@given(EVERY, st.sampled_from(LANGUAGES), st.booleans())
def test_every_view_fits_and_calls_nobody(levels: Levels, language: str, admin: bool) -> None:
    """Slack takes each, and what people typed stands in it as text."""
    with speaking(language):
        views = [form(level, Preferred(), levels, "C1") for level in LEVELS]
        shown = overview(Preferred(), levels, "C1", admin=admin)
    for view in (*views, shown):
        assert list(view_problems(view, ("modal",))) == []
    mrkdwn = [block["text"]["text"] for block in shown["blocks"] if block.get("text", {}).get("type") == "mrkdwn"]
    assert not any("<!" in text for text in mrkdwn)


@settings(deadline=None)
@given(EVERY)
def test_a_form_is_read_back_as_it_was_filled(levels: Levels) -> None:
    """Whoever opens one and saves it changes nothing."""
    for level in LEVELS:
        values, wrong = entered(sent_back(form(level, Preferred(), levels, "C1")), level, CONTEXT)
        assert wrong == {} or HOSTILE in str(chosen(levels, level)), wrong
        expected = {name: value for name, value in chosen(levels, level).items() if name not in wrong}
        assert {name: value for name, value in values.items() if name in expected} == expected


def test_every_preference_has_its_field() -> None:
    """What a level can hold can be changed in its form, and nothing else."""
    for level in LEVELS:
        assert {field.name for field in FIELDS[level]} == set(MODELS[level].model_fields)
        assert {field.name for field in FIELDS[level]} <= set(Preferred.model_fields)


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_its_words(topic: Topic) -> None:
    """The button of each, whose question fits Slack's limits, in every language."""
    for language in LANGUAGES:
        with speaking(language):
            found = less.button(topic)
            assert len(found["confirm"]["text"]["text"]) <= 300
            assert say(f"settings-topic-{topic.value}") in found["confirm"]["text"]["text"]
        assert less.pressed(found["value"]) is topic
    assert less.pressed("weather") is None


def test_a_long_message_is_cut_at_its_lines() -> None:
    """Into sections that Slack takes, with nothing lost."""
    text = "\n".join(f"{number}. a task with a rather long title " * 3 for number in range(60))
    blocks = less.message(text, Topic.DIGEST)["blocks"]
    pieces = [block["text"]["text"] for block in blocks if block["type"] == "section"]
    assert all(len(piece) <= 3000 for piece in pieces)
    assert "\n".join(pieces) == text
