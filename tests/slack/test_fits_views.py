"""Every modal and Home tab that the bot can show fits Slack, whatever people typed, in every language."""

from typing import Any

import pytest
import slack_spoken as spoken
from hypothesis import given
from hypothesis import strategies as st
from slack_fits import of_options
from slack_opinions import on_view

from bot.catalogue import LANGUAGES, speaking
from bot.commands import Card, Kind, Undo
from bot.ports import Levels, RequiredField
from bot.preferences import Channel, Personal, Preferred, Workspace
from bot.sandbox.slack.views import initial_values
from bot.service.home import Given, Home, Item, Section, Undoable
from bot.service.listing import Page
from bot.slack.cards import records, views
from bot.slack.form import inputs, modal, own_fields, suggestions
from bot.slack.form.fields import Form
from bot.slack.home import home
from bot.slack.settings.fields import LEVELS
from bot.slack.settings.views import form, overview
from bot.slack.talk import bulk_views
from bot.specs import CustomField, RecordRef, TaskSpec, TaskState

OFTEN = spoken.OFTEN
languages = st.sampled_from(LANGUAGES)


custom = st.builds(CustomField, name=st.sampled_from(["Own_Text", "Own_List"]), value=spoken.words)
required = st.lists(
    st.builds(
        RequiredField,
        name=st.sampled_from(["Own_Text", "Own_List", "Own_Date", "Own_Tick"]),
        label=spoken.words.filter(str.strip),
        type=st.sampled_from(["text", "picklist", "boolean", "integer"]),
        values=st.lists(spoken.words.filter(str.strip), max_size=120, unique=True).map(tuple),
    ),
    max_size=4,
    unique_by=lambda field: field.name,
)
told = spoken.words.filter(str.strip)


parts = st.fixed_dictionaries(
    {
        "spec": spoken.specs,
        "given": st.lists(custom, max_size=2),
        "required": required,
        "presets": st.lists(told, max_size=5, unique=True),
        "fixed": st.dictionaries(st.sampled_from(["product", "recurrence", "date"]), spoken.words, max_size=2),
        "more": st.booleans(),
    }
)


@OFTEN
@given(parts=parts, told=told, language=languages)
def test_the_form_of_a_task(parts: dict[str, Any], told: str, language: str) -> None:
    """As it is opened, with every field, and again after everything that came late."""
    fixed, presets, held = parts["fixed"], parts["presets"], Form.of(parts["spec"])
    url = "https://hooks.slack.com/x"
    about = modal.About(place=spoken.PLACE, given=parts["spec"], more=parts["more"], response_url=url)
    with speaking(language):
        own = own_fields.inputs(parts["required"], parts["given"])
        view = modal.form_view(held, about, told, zone="UTC", fixed=fixed, own=own, presets=presets)
        assert on_view(view) == []
        sent = {**view, "state": {"values": initial_values(view)}}
        assert on_view(modal.with_more(sent, held, fixed, takes_files=True)) == []
        assert on_view(modal.with_late(sent, "America/Argentina/Buenos_Aires", presets, own)) == []
        if "recurrence" not in fixed:
            assert on_view(modal.with_preview(sent, told, presets, "every friday")) == []


@OFTEN
@given(card=spoken.cards, language=languages, own=st.booleans())
def test_the_dialogs_of_a_card(card: Card, language: str, own: bool) -> None:
    """Put off, assign, delete, comment and why, and the sentence in place of one that is over."""
    about = views.Pointed(
        asks="delete",
        card=card.id,
        task=card.tasks[0].ref.key if card.tasks else "crm:1",
        place=spoken.PLACE,
        response_url="https://hooks.slack.com/actions/T1/1/x",
        shown="s" * 12,
    )
    read = [("Title", card.spec.title, (card.spec.title, "")), ("Tags", ", ".join(card.spec.tags), card.spec.tags)]
    with speaking(language):
        assert on_view(views.snooze(about)) == []
        assert on_view(views.assign(about, card)) == []
        assert on_view(views.delete(about, card)) == []
        assert on_view(views.note(about, card)) == []
        assert on_view(views.why(about, card, read * 10, list(card.notes), own=own)) == []
        assert on_view(views.sentence(card.problem or "It is gone.")) == []


@OFTEN
@given(
    tasks=st.lists(spoken.states, min_size=1, max_size=70, unique_by=lambda task: task.ref.key),
    what=st.sampled_from(sorted(bulk_views.KINDS)),
    language=languages,
)
def test_several_tasks_at_once(tasks: list[TaskState], what: str, language: str) -> None:
    """Which and what, and then how many it is."""
    about = bulk_views.Bulk(place=spoken.PLACE, what=what, tasks=tuple(task.ref.key for task in tasks))
    with speaking(language):
        assert on_view(bulk_views.choose(about.model_copy(update={"tasks": ()}), tasks)) == []
        assert on_view(bulk_views.confirm(about, [task.title for task in tasks], tasks[0].title)) == []


names = spoken.words.filter(lambda text: " ".join(text.split()) == text and 0 < len(text) <= 200)
levels = st.builds(
    Levels,
    st.builds(Workspace, admins=st.lists(spoken.users, max_size=2, unique=True).map(tuple)),
    st.builds(
        Channel,
        group=st.none() | names,
        project=st.none() | names,
        record=st.none() | st.builds(RecordRef, text=spoken.words),
    ),
    st.just(Personal()),
)


@OFTEN
@given(levels=levels, admin=st.booleans(), channel=st.sampled_from([None, "C1"]), language=languages)
def test_the_settings(levels: Levels, admin: bool, channel: str | None, language: str) -> None:
    """The overview and the form of each level."""
    with speaking(language):
        assert on_view(overview(Preferred(), levels, channel, admin=admin)) == []
        for level in LEVELS:
            assert on_view(form(level, Preferred(), levels, "C1")) == []


answers = st.none() | st.booleans()
items = st.builds(
    Item,
    task=spoken.states,
    overdue=st.booleans(),
    card=st.sampled_from([None, "c" * 26]),
    giver=st.none() | spoken.users,
    accepted=answers,
)
sections = st.builds(Section, items=spoken.many(items, 10), count=st.integers(0, 5000))
homes = st.builds(
    Home,
    now=st.just(spoken.NOW),
    problem=st.none() | st.just("Zoho does not answer right now."),
    connect=st.booleans(),
    allowed=st.booleans(),
    overdue=sections,
    today=sections,
    ahead=sections,
    more=st.booleans(),
    load=st.just(tuple((spoken.NOW.date(), count) for count in (0, 4, 900))),
    given=spoken.many(
        st.builds(
            Given,
            card=st.just("c" * 26),
            task=spoken.states,
            overdue=st.booleans(),
            user=st.none() | spoken.users,
            name=spoken.words,
            accepted=answers,
            asked_today=st.booleans(),
        ),
        5,
    ),
    waiting=spoken.many(spoken.letters, 5),
    waiting_count=st.integers(0, 900),
    undoable=st.none()
    | st.builds(
        Undoable,
        card=st.just("c" * 26),
        title=spoken.words,
        task=spoken.refs,
        undo=st.just(
            Undo(id="u", action=Kind.REOPEN, tasks=(), spec=TaskSpec(title="x"), until=spoken.NOW, did=Kind.COMPLETE)
        ),
    ),
    focus=st.none()
    | st.builds(
        Page,
        head=st.just("2 open tasks of yours"),
        rows=spoken.many(spoken.rows, 10),
        pages=st.none() | st.builds(spoken.Pages, asked=spoken.words, page=st.integers(1, 3), of=st.just(3)),
    ),
)


@OFTEN
@given(held=homes, language=languages)
def test_home(held: Home, language: str) -> None:
    """The overview, one list, and what stands in the way."""
    with speaking(language):
        assert on_view(home.view(held)) == []


@pytest.mark.parametrize("field", ["record", "group", "project", "status"])
@OFTEN
@given(found=st.lists(spoken.choices, max_size=30), said=spoken.words, language=languages)
def test_what_a_select_is_offered(field: str, found: list[Any], said: str, language: str) -> None:
    """Options of every text, and what was typed, as far as a select holds."""
    with speaking(language):
        texts = records.told_apart(found)
        made = [
            inputs.option(text, inputs.record_options.known(one.module, one.id, one.name))
            for text, one in zip(texts, found, strict=True)
        ]
        offered = suggestions._offered(field, " ".join(said.split()), made)
    assert of_options({"options": offered}) == []
