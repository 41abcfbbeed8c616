"""The form in each state that it can be in: within Slack's types and limits for hostile and long text in all fields."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.views import View

from bot.ports import RequiredField
from bot.sandbox.slack.block_kit import view_problems
from bot.sandbox.slack.views import initial_values
from bot.slack.form import modal, own_fields, record_options
from bot.slack.form.fields import Form
from bot.slack.form.inputs import NONE
from bot.slack.form.modal import About, form_view
from bot.specs import CustomField, FileRef, Person, Place, Product, RecordRef, TaskSpec

HOSTILE = st.sampled_from(
    ["<!channel>", "*bold* & <b>", "”" * 3, "x" * 4000, "😀" * 80, "\u202eright", "a\nb", "#Accounts 1 x", "none"]
) | st.text(max_size=300)
VALUE = HOSTILE.map(record_options.typed).filter(lambda value: value != NONE)
REFS = st.builds(
    RecordRef, text=HOSTILE, module=st.sampled_from([None, "Accounts"]), id=st.sampled_from([None, "1"]), name=HOSTILE
)
SPECS = st.builds(
    TaskSpec,
    title=HOSTILE,
    description=st.none() | HOSTILE,
    tags=st.lists(HOSTILE, max_size=5).map(tuple),
    records=st.lists(REFS, max_size=5).map(tuple),
    status=st.none() | VALUE,
    subtasks=st.lists(st.builds(TaskSpec, title=HOSTILE), max_size=3).map(tuple),
    assignees=st.lists(st.builds(Person, slack=st.just("U0DANA00001"), name=HOSTILE), max_size=2).map(tuple),
    files=st.lists(st.builds(FileRef, id=st.just("F1"), name=HOSTILE), max_size=2).map(tuple),
)
FIELDS = st.lists(
    st.builds(
        RequiredField,
        name=st.from_regex(r"[A-Z][A-Za-z_]{0,40}", fullmatch=True),
        label=HOSTILE.filter(str.strip),
        type=st.sampled_from(["text", "picklist", "boolean", "date", "lookup"]),
        values=st.lists(HOSTILE, max_size=120).map(tuple),
    ),
    max_size=80,
    unique_by=lambda field: field.name,
)


def sent(view: dict[str, Any]) -> dict[str, Any]:
    """The view as Slack's payload has it when nobody typed anything."""
    return {**view, "id": "V1", "hash": "h", "state": {"values": initial_values(view)}}


def check(view: dict[str, Any]) -> None:
    """The types and limits of the sandbox's tables, and those of slack_sdk's own models."""
    assert list(view_problems(view, ("modal",))) == []
    assert len(view["blocks"]) <= 100
    assert len(view["private_metadata"]) <= 3000
    assert "mrkdwn" not in {text.get("type") for text in _texts(view)}
    View(**view).to_dict()


def _texts(value: Any) -> list[dict[str, Any]]:
    """Every text object in it."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) and isinstance(value.get("text"), str) else []
    return own + [found for each in inner for found in _texts(each)]


@settings(max_examples=60, deadline=None)
@given(
    spec=SPECS,
    fields=FIELDS,
    told=HOSTILE.filter(str.strip),
    presets=st.lists(VALUE.filter(str.strip), max_size=12, unique=True),
    written=HOSTILE.map(str.strip).map(lambda text: text[:3000]),
    stops=st.booleans(),
)
def test_every_state_of_the_form_fits(
    *, spec: TaskSpec, fields: list[RequiredField], told: str, presets: list[str], written: str, stops: bool
) -> None:
    """Opened, with more fields and files, with what came late, with another preview, and with a preset written."""
    held = tuple(CustomField(name=field.name, value=told) for field in fields if field.type == "text")
    own = own_fields.inputs(fields, held)
    form = Form.of(spec, Product.CRM)
    about = About(door="shortcut", place=Place(channel="C1", ts="1.1"), given=spec)
    series = form.model_copy(update={"recurrence": "every Friday"})
    view = form_view(series if stops else form, about, told, zone="Europe/Berlin", stops=stops)
    check(view)
    late = modal.with_late(sent(view), "Asia/Tokyo", presets, own)
    check(late)
    more = modal.with_more(sent(late), form, {"group": ""}, takes_files=True)
    check(more)
    shown = modal.with_preview(sent(more), told, presets)
    check(shown)
    if not stops:
        chosen = modal.with_preview(sent(shown), told, presets, written)
        check(chosen)
        assert modal.typed(sent(chosen), Form()).recurrence == written
    # Untouched, it is the form that it was opened with.
    back = modal.typed(sent(more), Form())
    assert back.title == form.title
    assert back.record == form.record
