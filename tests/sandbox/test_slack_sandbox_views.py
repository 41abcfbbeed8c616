"""Modals and the Home tab: opening, stacking, filling in, submitting, and what the app's answer does."""

import asyncio
from typing import Any

import pytest
from aiohttp import web
from slack_sandbox_app import ScriptedApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import Refused, SlackSandbox
from bot.sandbox.slack.seed import BOB, DANA

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


TITLE: Json = {
    "type": "input",
    "block_id": "title",
    "label": plain("Title"),
    "element": {"type": "plain_text_input", "action_id": "text", "max_length": 10},
}
DUE: Json = {
    "type": "input",
    "block_id": "due",
    "optional": True,
    "label": plain("Due"),
    "element": {"type": "datepicker", "action_id": "date"},
}
RECORD: Json = {
    "type": "input",
    "block_id": "record",
    "optional": True,
    "label": plain("Record"),
    "element": {"type": "external_select", "action_id": "find", "min_query_length": 2},
}
ROW: Json = {
    "type": "actions",
    "block_id": "row",
    "elements": [{"type": "button", "action_id": "more", "text": plain("More")}],
}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "callback_id": "v", "title": plain("Task"), "submit": plain("Save")} | {
        "blocks": list(blocks) or [TITLE, DUE, RECORD, ROW],
        **more,
    }


class Form:
    """A modal that Dana has open, opened as an app does it: by a shortcut's trigger."""

    def __init__(self, slack: SlackSandbox, app: ScriptedApp, client: AsyncWebClient) -> None:
        self.slack, self.app, self.client = slack, app, client

    async def trigger(self) -> str:
        await self.slack.shortcut(DANA, "new_task")
        return str(self.app.payloads[-1]["trigger_id"])

    async def open(self, view: Json | None = None) -> Json:
        answer = await self.client.views_open(trigger_id=await self.trigger(), view=view or modal())
        opened = answer["view"]
        assert isinstance(opened, dict)
        return opened

    async def inner_trigger(self) -> str:
        await self.slack.view_action(DANA, "more")
        return str(self.app.payloads[-1]["trigger_id"])

    @property
    def sent(self) -> Json:
        return self.app.payloads[-1]


@pytest.fixture
def form(slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient) -> Form:
    """Ready to be opened."""
    return Form(slack, slack_app, slack_client)


async def word(call: Any) -> str:
    """The error word of a refused call."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


async def test_an_opened_modal_is_on_its_persons_screen(form: Form) -> None:
    """Only theirs; with ids, hash and an empty state. The app hears also of what it left out."""
    opened = await form.open()
    shown = form.slack.view_of(DANA)
    assert shown is not None
    assert shown | {"blocks": []} == opened | {"blocks": []}
    [title] = [block for block in opened["blocks"] if block["block_id"] == "title"]
    assert (title["dispatch_action"], title["label"]["emoji"]) == (False, True)
    assert title["element"]["dispatch_action_config"] == {"trigger_actions_on": ["on_enter_pressed"]}
    assert form.slack.view_of(BOB) is None
    assert opened["state"]["values"]["title"]["text"] == {"type": "plain_text_input", "value": None}
    assert (opened["root_view_id"], opened["previous_view_id"]) == (opened["id"], None)


async def test_a_modal_that_breaks_a_rule_is_refused_and_spends_no_trigger(form: Form) -> None:
    """invalid_arguments with a pointer; the trigger can still be used."""
    trigger = await form.trigger()
    with pytest.raises(SlackApiError) as caught:
        await form.client.views_open(trigger_id=trigger, view=modal(title=plain("x" * 25)))
    assert caught.value.response["error"] == "invalid_arguments"
    assert caught.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    ]
    await form.client.views_open(trigger_id=trigger, view=modal())
    assert await word(form.client.views_open(trigger_id=await form.trigger(), view=modal(private_metadata=3))) == (
        "invalid_arguments"
    )


async def test_a_view_of_a_quarter_megabyte_is_too_large(form: Form) -> None:
    """view_too_large comes before everything else."""
    section = {"type": "section", "text": plain("x" * 3000)}
    assert await word(form.client.views_open(trigger_id="1.2.3", view=modal(*[section] * 90))) == "view_too_large"


async def test_an_external_id_is_unique(form: Form) -> None:
    """A second open view with the same external_id is refused, and views.update finds the first by it."""
    await form.open(modal(external_id="e"))
    trigger = await form.inner_trigger()
    assert await word(form.client.views_push(trigger_id=trigger, view=modal(external_id="e"))) == (
        "duplicate_external_id"
    )
    await form.client.views_update(external_id="e", view=modal(external_id="e", title=plain("Two")))
    view = form.slack.view_of(DANA)
    assert view is not None
    assert view["title"] == plain("Two")


async def test_three_modals_are_the_most(form: Form) -> None:
    """The third push is push_limit_reached; each close goes back one."""
    await form.open()
    for title in ("Two", "Three"):
        await form.client.views_push(trigger_id=await form.inner_trigger(), view=modal(title=plain(title)))
    assert await word(form.client.views_push(trigger_id=await form.inner_trigger(), view=modal())) == (
        "push_limit_reached"
    )
    titles = [view["title"]["text"] for view in form.slack.snapshot(DANA)["views"]]
    assert titles == ["Task", "Two", "Three"]
    await form.slack.close_view(DANA)
    assert len(form.slack.snapshot(DANA)["views"]) == 2


async def test_a_push_needs_a_trigger_from_a_modal(form: Form) -> None:
    """A shortcut's trigger pushes nothing."""
    await form.open()
    assert await word(form.client.views_push(trigger_id=await form.trigger(), view=modal())) == "not_found"


async def test_an_update_keeps_what_was_entered(form: Form) -> None:
    """Where block_id and action_id stay, the entry stays; the hash guards against races."""
    opened = await form.open()
    await form.slack.view_action(DANA, "text", value="call")
    updated = await form.client.views_update(
        view_id=opened["id"], view=modal(TITLE, {**DUE, "block_id": "new"}), hash=opened["hash"]
    )
    assert updated["view"]["state"]["values"] == {
        "title": {"text": {"type": "plain_text_input", "value": "call"}},
        "new": {"date": {"type": "datepicker", "selected_date": None}},
    }
    stale = form.client.views_update(view_id=opened["id"], view=modal(), hash=opened["hash"])
    assert await word(stale) == "hash_conflict"
    assert await word(form.client.views_update(view_id="V0", view=modal())) == "not_found"


async def test_an_input_tells_nobody_until_it_is_submitted(form: Form) -> None:
    """Without dispatch_action an entry sends nothing; a button sends the whole view."""
    await form.open()
    before = len(form.app.received)
    await form.slack.view_action(DANA, "text", value="call")
    assert len(form.app.received) == before
    await form.slack.view_action(DANA, "more")
    assert form.sent["container"]["type"] == "view"
    assert form.sent["view"]["state"]["values"]["title"]["text"]["value"] == "call"
    assert {"channel", "response_url"}.isdisjoint(form.sent)


async def test_a_dispatching_input_sends_at_once(form: Form) -> None:
    """dispatch_action sends block_actions with the entered value."""
    await form.open(modal({**TITLE, "dispatch_action": True}))
    await form.slack.view_action(DANA, "text", value="call")
    assert form.sent["actions"][0]["value"] == "call"


async def test_a_submission_carries_the_values_and_closes(form: Form) -> None:
    """An empty 200 closes the modal."""
    await form.open(modal(private_metadata="m"))
    result = await form.slack.submit(DANA, {"title": "call", "due": {"date": "2026-12-01"}})
    assert result.ok
    assert form.sent["type"] == "view_submission"
    assert (form.sent["view"]["callback_id"], form.sent["view"]["private_metadata"]) == ("v", "m")
    values = form.sent["view"]["state"]["values"]
    assert values["title"]["text"]["value"] == "call"
    assert values["due"]["date"]["selected_date"] == "2026-12-01"
    assert form.slack.view_of(DANA) is None


@pytest.mark.parametrize(
    ("values", "says"),
    [({}, "Please complete this required field."), ({"title": "x" * 11}, "Enter at most 10 characters.")],
    ids=["empty", "too long"],
)
async def test_what_the_form_itself_refuses_is_never_sent(form: Form, values: Json, says: str) -> None:
    """Required fields and lengths are the client's own business."""
    await form.open()
    before = len(form.app.received)
    result = await form.slack.submit(DANA, values)
    assert (result.error, result.errors) == ("validation", {"title": says})
    assert len(form.app.received) == before


async def test_field_errors_keep_the_modal_open(form: Form) -> None:
    """response_action errors comes back by block_id."""
    await form.open()
    form.app.says_json({"response_action": "errors", "errors": {"due": "in the past"}})
    result = await form.slack.submit(DANA, {"title": "call"})
    assert (result.error, result.errors) == (None, {"due": "in the past"})
    assert form.slack.view_of(DANA) is not None


async def test_a_submission_can_update_push_and_clear(form: Form) -> None:
    """The three other answers change the stack."""
    opened = await form.open()
    form.app.says_json({"response_action": "update", "view": modal(title=plain("Two"))})
    await form.slack.submit(DANA, {"title": "call"})
    view = form.slack.view_of(DANA)
    assert view is not None
    assert (view["id"], view["title"]["text"]) == (opened["id"], "Two")
    form.app.says_json({"response_action": "push", "view": modal(title=plain("Three"))})
    await form.slack.submit(DANA, {"title": "call"})
    view = form.slack.view_of(DANA)
    assert view is not None
    assert (view["previous_view_id"], view["title"]["text"]) == (opened["id"], "Three")
    form.app.says_json({"response_action": "clear"})
    await form.slack.submit(DANA, {"title": "call"})
    assert form.slack.view_of(DANA) is None


WRONG_ANSWERS: dict[str, tuple[Json, str]] = {
    "unknown action": ({"response_action": "dance"}, "invalid_response_action"),
    "errors for a block that isn't there": (
        {"response_action": "errors", "errors": {"nope": "x"}},
        "invalid_response_action",
    ),
    "errors for a block that is no input": (
        {"response_action": "errors", "errors": {"row": "x"}},
        "invalid_response_action",
    ),
    "no errors": ({"response_action": "errors", "errors": {}}, "invalid_response_action"),
    "a view that breaks a rule": (
        {"response_action": "update", "view": modal(title=plain("x" * 25))},
        "invalid_arguments",
    ),
}


@pytest.mark.parametrize(("answer", "error"), WRONG_ANSWERS.values(), ids=WRONG_ANSWERS.keys())
async def test_a_wrong_answer_to_a_submission_is_trouble(form: Form, answer: Json, error: str) -> None:
    """The person sees Slack's sentence, and the modal stays."""
    await form.open()
    form.app.says_json(answer)
    result = await form.slack.submit(DANA, {"title": "call"})
    assert result.error == error
    assert form.slack.view_of(DANA) is not None
    assert form.slack.snapshot(DANA)["errors"] == ["We had some trouble connecting. Try again?"]


@pytest.mark.parametrize("ack_timeout", [0.1])
async def test_a_slow_submission_keeps_the_modal(form: Form) -> None:
    """No acknowledgement in time: an error, and what was entered is still there."""
    await form.open()
    forever = asyncio.Event()

    async def never(_request: web.Request, _payload: Json) -> web.StreamResponse:
        await forever.wait()
        return web.Response()

    form.app.answer = never
    result = await form.slack.submit(DANA, {"title": "call"})
    assert result.error == "operation_timeout"
    view = form.slack.view_of(DANA)
    assert view is not None
    assert view["state"]["values"]["title"]["text"]["value"] == "call"


async def test_closing_is_told_where_it_was_asked_for(form: Form) -> None:
    """view_closed only with notify_on_close; clear_on_close closes the whole stack."""
    await form.open()
    before = len(form.app.received)
    await form.slack.close_view(DANA)
    assert len(form.app.received) == before
    await form.open(modal(notify_on_close=True))
    await form.slack.close_view(DANA)
    assert (form.sent["type"], form.sent["is_cleared"]) == ("view_closed", False)
    await form.open(modal(notify_on_close=True))
    await form.client.views_push(trigger_id=await form.inner_trigger(), view=modal(clear_on_close=True))
    await form.slack.close_view(DANA)
    assert (form.sent["type"], form.sent["is_cleared"]) == ("view_closed", True)
    assert form.slack.view_of(DANA) is None
    with pytest.raises(Refused):
        await form.slack.close_view(DANA)


async def test_an_external_select_asks_for_its_options(form: Form) -> None:
    """block_suggestion has the typed text; the options come back, from the second letter on."""
    await form.open()
    form.app.says_json({"options": [{"text": plain("Acme"), "value": "1"}]})
    before = len(form.app.received)
    assert (await form.slack.suggest(DANA, "find", "a")).options == []
    assert len(form.app.received) == before
    result = await form.slack.suggest(DANA, "find", "ac")
    assert result.options == [{"text": plain("Acme"), "value": "1"}]
    assert (form.sent["type"], form.sent["value"], form.sent["block_id"]) == ("block_suggestion", "ac", "record")
    with pytest.raises(Refused):
        await form.slack.submit(DANA, {"title": "call", "record": "2"})
    form.app.says()
    assert (await form.slack.submit(DANA, {"title": "call", "record": "1"})).ok
    assert form.sent["view"]["state"]["values"]["record"]["find"]["selected_option"]["text"] == plain("Acme")


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"options": [{"text": plain("x" * 76), "value": "1"}]},
        {"options": [{"text": plain("x"), "value": str(number)} for number in range(101)]},
    ],
    ids=["nothing", "too long", "too many"],
)
async def test_wrong_options_are_refused(form: Form, answer: Json) -> None:
    """What Slack can't show is an error."""
    await form.open()
    form.app.says_json(answer)
    assert (await form.slack.suggest(DANA, "find", "acme")).error == "invalid_options"


async def test_a_home_tab_is_published_per_person(form: Form) -> None:
    """app_home_opened says the tab; the published view is that person's alone, and its buttons work."""
    await form.slack.open_home(DANA)
    await form.slack.idle()
    assert (form.app.events[0]["type"], form.app.events[0]["tab"]) == ("app_home_opened", "home")
    home = {"type": "home", "blocks": [ROW]}
    published = await form.client.views_publish(user_id=DANA, view=home)
    shown = form.slack.home_of(DANA)
    assert shown is not None
    assert shown["id"] == published["view"]["id"]
    assert form.slack.home_of(BOB) is None
    await form.slack.view_action(DANA, "more", home=True)
    assert form.sent["view"]["type"] == "home"
    await form.slack.open_home(DANA)
    await form.slack.idle()
    assert form.app.events[-1]["view"]["id"] == published["view"]["id"]
    stale = form.client.views_publish(user_id=DANA, view=home, hash="1.2")
    assert await word(stale) == "hash_conflict"


async def test_a_home_tab_must_be_enabled(form: Form, manifest: Json) -> None:
    """Without it in the manifest nothing is published, and nobody can open it."""
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    form.slack.install(manifest)
    assert await word(form.client.views_publish(user_id=DANA, view={"type": "home", "blocks": [ROW]})) == "not_enabled"
    with pytest.raises(Refused):
        await form.slack.open_home(DANA)
