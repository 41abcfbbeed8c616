"""External selects of several, files in forms, and where an app says that it wants to be asked for options."""

from typing import Any

import pytest
from slack_sandbox_app import MANIFEST, ScriptedApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import Refused, SlackSandbox
from bot.sandbox.slack.files import Attached
from bot.sandbox.slack.seed import DANA

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


def modal(element: Json) -> Json:
    block = {"type": "input", "block_id": "one", "optional": True, "label": plain("One"), "element": element}
    return {"type": "modal", "title": plain("Task"), "submit": plain("Save"), "blocks": [block]}


SEVERAL = {"type": "multi_external_select", "action_id": "find", "min_query_length": 0}
PAPERS = {"type": "file_input", "action_id": "papers", "max_files": 2, "filetypes": ["pdf", "txt"]}
OFFER = Attached("offer.pdf", "application/pdf", b"%PDF-1")
NOTES = Attached("notes.txt", "text/plain", b"hello")


def installed(slack: SlackSandbox, app: ScriptedApp, **settings: Any) -> None:
    """The app again, with files:read; `settings` are those of its interactivity."""
    scopes = sorted({*MANIFEST["oauth_config"]["scopes"]["bot"], "files:read"})
    interactivity = {"is_enabled": True, **settings}
    changed = {"settings": {**MANIFEST["settings"], "interactivity": interactivity}}
    slack.install({**MANIFEST, **changed, "oauth_config": {"scopes": {"bot": scopes}}}, app.url)


async def opened(slack: SlackSandbox, app: ScriptedApp, client: AsyncWebClient, element: Json) -> None:
    await slack.shortcut(DANA, "new_task")
    await client.views_open(trigger_id=app.payloads[-1]["trigger_id"], view=modal(element))


def state(slack: SlackSandbox) -> Json:
    view = slack.view_of(DANA)
    assert view is not None
    ((found,),) = [list(states.values()) for states in view["state"]["values"].values()]
    return dict(found)


async def test_several_are_chosen_one_after_the_other(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """What was chosen stays, with its text, when other options are offered; what was not offered is refused."""
    await opened(slack, slack_app, slack_client, SEVERAL)
    slack_app.says_json({"options": [option("Acme", "1")]})
    first = (await slack.suggest(DANA, "find", "")).options
    await slack.view_action(DANA, "find", selected_option=["1"])
    slack_app.says_json({"options": [option("Globex", "2"), option("Another name of Acme", "1")]})
    await slack.suggest(DANA, "find", "g")
    await slack.view_action(DANA, "find", selected_option=[first[0], "2"])
    assert [each["text"]["text"] for each in state(slack)["selected_options"]] == ["Acme", "Globex"]
    with pytest.raises(Refused):
        await slack.view_action(DANA, "find", selected_option=["3"])


async def test_without_an_options_url_nobody_is_asked(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """Over HTTP, Slack needs to be told where options come from."""
    installed(slack, slack_app)
    await opened(slack, slack_app, slack_client, SEVERAL)
    before = len(slack_app.received)
    assert (await slack.suggest(DANA, "find", "ac")).error == "dispatch_failed"
    assert len(slack_app.received) == before


async def test_files_are_kept_by_slack(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """The state has file objects; the same file given again is the same one; the submission has them."""
    installed(slack, slack_app)
    await opened(slack, slack_app, slack_client, PAPERS)
    await slack.view_action(DANA, "papers", value=[OFFER])
    (offer,) = state(slack)["files"]
    assert (offer["name"], offer["size"], offer["mimetype"]) == ("offer.pdf", 6, "application/pdf")
    assert (await slack.submit(DANA, {"one": [OFFER, NOTES]})).ok
    sent = slack_app.payloads[-1]["view"]["state"]["values"]["one"]["papers"]["files"]
    assert sent[0] == offer
    assert sent[1]["name"] == "notes.txt"


@pytest.mark.parametrize(
    "files",
    [
        [OFFER, NOTES, Attached("more.txt", "text/plain", b"x")],
        [Attached("a.exe", "application/x", b"x")],
        [{"id": "F0"}],
    ],
    ids=["too many", "another kind", "no file"],
)
async def test_what_the_element_does_not_take_is_refused(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient, files: list[Any]
) -> None:
    """Slack's client would not let a person do it."""
    installed(slack, slack_app)
    await opened(slack, slack_app, slack_client, PAPERS)
    with pytest.raises(Refused):
        await slack.submit(DANA, {"one": files})


async def test_a_file_input_needs_its_scope(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """Without files:read the view is refused."""
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await opened(slack, slack_app, slack_client, PAPERS)
