"""A small Slack app on a real socket, for the demo's page to talk to: it answers by script, not by wit."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web

from bot.sandbox.demo_page import DemoPage
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox

Json = dict[str, Any]

MANIFEST: Json = {
    "display_information": {"name": "Taskbot"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Taskbot"},
        "shortcuts": [
            {"name": "New task", "type": "global", "callback_id": "new_task", "description": "Opens the form"},
            {"name": "Make a task of this", "type": "message", "callback_id": "from_message", "description": "Task"},
        ],
        "slash_commands": [
            {"command": "/task", "description": "Make a task", "usage_hint": "call Acme tomorrow 3pm"},
            {"command": "/broken", "description": "Answers with an error"},
            {"command": "/slow", "description": "Never answers"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "chat:write",
                "commands",
                "files:read",
                "im:history",
                "im:write",
            ],
        }
    },
    "settings": {
        "interactivity": {"is_enabled": True, "message_menu_options_url": "https://app.example/options"},
        "event_subscriptions": {"bot_events": ["message.im", "app_mention", "app_home_opened"]},
    },
}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


def button(text: str, action: str, **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": action, "value": "crm:1", **more}


SURE = {"title": plain("Delete the task?"), "text": mrkdwn("It goes to *Zoho's* bin."), "confirm": plain("Delete")} | {
    "deny": plain("Keep it")
}
SNOOZE = [option("1 hour", "1h"), option("Tomorrow", "1d")]


def card(title: str, state: str = "Open") -> list[Json]:
    """What a task looks like: text, fields, buttons, menus and pickers."""
    facts = [
        "*Due*\nTue 24 Nov 2026, 15:00",
        "*Priority*\nHigh :red_circle:",
        "*Owner*\n<@U0DANA00001>",
        f"*State*\n{state}",
    ]
    return [
        {"type": "section", "text": mrkdwn(f":memo: *{title}*")},
        {"type": "section", "fields": [mrkdwn(fact) for fact in facts]},
        {"type": "context", "elements": [mrkdwn("Zoho CRM · reminder 30 minutes before · `crm:1`")]},
        {
            "type": "actions",
            "block_id": "card",
            "elements": [
                button("Complete", "complete", style="primary"),
                {"type": "static_select", "action_id": "snooze", "placeholder": plain("Snooze"), "options": SNOOZE},
                button("Edit", "edit"),
                button("Delete", "delete", style="danger", confirm=SURE),
                {"type": "overflow", "action_id": "more", "options": [option("Why?", "why"), option("Skip", "skip")]},
                {"type": "datepicker", "action_id": "due", "initial_date": "2026-11-24"},
            ],
        },
    ]


def form(note: str = "Fill in the task.", *, more: bool = False) -> Json:
    """The modal that the shortcut opens: one of each kind of input."""

    def field(block: str, label: str, element: Json, **more: Any) -> Json:
        return {"type": "input", "block_id": block, "label": plain(label), "element": element, **more}

    days = [option("Monday", "MO"), option("Tuesday", "TU")]
    return {
        "type": "modal",
        "callback_id": "task_form",
        "title": plain("New task"),
        "submit": plain("Create"),
        "close": plain("Cancel"),
        "blocks": [
            {"type": "section", "block_id": "note", "text": mrkdwn(note)},
            {"type": "actions", "block_id": "tools", "elements": [button("Explain", "explain")]},
            field("title", "Title", {"type": "plain_text_input", "action_id": "in"}),
            field("due", "Due", {"type": "datepicker", "action_id": "in"}, optional=True),
            field("when", "Time", {"type": "timepicker", "action_id": "in"}, optional=True),
            field("remind", "Remind me", {"type": "datetimepicker", "action_id": "in"}, optional=True),
            field("days", "On", {"type": "checkboxes", "action_id": "in", "options": days}, optional=True),
            field("product", "In", {"type": "radio_buttons", "action_id": "in", "options": days}, optional=True),
            field("who", "Owner", {"type": "users_select", "action_id": "in"}, optional=True),
            field(
                "record",
                "Record",
                {"type": "external_select", "action_id": "record", "min_query_length": 1},
                optional=True,
            ),
            field(
                "about",
                "About",
                {"type": "multi_external_select", "action_id": "about", "min_query_length": 0},
                optional=True,
            ),
            field("papers", "Papers", {"type": "file_input", "action_id": "papers", "max_files": 2}, optional=True),
            field("followers", "Followers", {"type": "multi_users_select", "action_id": "in"}, optional=True)
            if more
            else {"type": "actions", "block_id": "all", "elements": [button("More fields", "more_fields")]},
            field(
                "text",
                "Description",
                {"type": "plain_text_input", "action_id": "in", "multiline": True},
                optional=True,
                hint=plain("Shown in Zoho."),
            ),
        ],
    }


HOME = {"type": "home", "blocks": [{"type": "header", "text": plain("Your tasks")}, *card("call Acme")]}


class DemoApp:
    """Installs itself into the Slack sandbox. `submitted` holds the values of the last form."""

    def __init__(self, slack: SlackSandbox, zoho: ZohoSandbox | None = None) -> None:
        self.slack = slack
        self.zoho = zoho
        self.seen: list[Json] = []
        self.submitted: Json = {}
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._ending = asyncio.Event()

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/", self._receive)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._http = aiohttp.ClientSession()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/"
        self.slack.install(MANIFEST, self.url)

    async def stop(self) -> None:
        assert self._runner is not None
        self._ending.set()
        await self._http.close()
        await self._runner.cleanup()

    async def call(self, method: str, **arguments: Any) -> Json:
        headers = {"Authorization": f"Bearer {self.slack.bot_token}"}
        async with self._http.post(self.slack.api_url + method, json=arguments, headers=headers) as response:
            answer: Json = await response.json()
        assert answer["ok"], (method, answer)
        return answer

    async def _receive(self, request: web.Request) -> web.Response:
        if request.content_type == "application/json":
            return await self._event((await request.json())["event"])
        fields = dict(await request.post())
        if "payload" not in fields:
            return await self._command(fields)
        payload = json.loads(str(fields["payload"]))
        self.seen.append(payload)
        handler = getattr(self, f"_on_{payload['type']}")
        return web.json_response(await handler(payload) or {})

    async def _event(self, event: Json) -> web.Response:
        if event["type"] == "function_executed" or event.get("tab") == "messages":
            return web.Response()
        if event["type"] == "app_home_opened":
            await self.call("views.publish", user_id=event["user"], view=HOME)
        elif not event.get("bot_id") and not event.get("subtype"):
            place = {"thread_ts": event["ts"]} if event["type"] == "app_mention" else {}
            title = event["text"].replace("<@U0TASKBOT01> ", "")
            await self.call("chat.postMessage", channel=event["channel"], text=title, blocks=card(title), **place)
            await self.into_zoho(title)
        return web.Response()

    async def into_zoho(self, title: str) -> None:
        if self.zoho is None:
            return
        headers = await self._zoho_headers(self.zoho)
        crm: Json = {"Subject": title, "Due_Date": "2026-11-24", "Priority": "High", "Status": "Not Started"}
        crm |= {"Description": "Made by Taskbot\n[taskbot 4f1c2a]"}
        if "daily" in title:
            crm["Recurring_Activity"] = {"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-11-24;UNTIL=2026-11-27"}
        mail = {"title": title, "dueDate": "24/11/2026", "priority": "high"}
        sent = ("/api/tasks/me", mail) if "in mail" in title else ("/crm/v8/Tasks", {"data": [crm]})
        async with self._http.post(self.zoho.url + sent[0], json=sent[1], headers=headers) as response:
            assert response.status in (200, 201), await response.text()

    async def attach(self, task: str, name: str) -> None:
        """Attaches a small file to a CRM task."""
        assert self.zoho is not None
        form = aiohttp.FormData()
        form.add_field("file", b"some bytes", filename=name)
        url = f"{self.zoho.url}/crm/v8/Tasks/{task}/Attachments"
        async with self._http.post(url, data=form, headers=await self._zoho_headers(self.zoho)) as response:
            assert response.status == 200, await response.text()

    async def _zoho_headers(self, zoho: ZohoSandbox) -> dict[str, str]:
        grant = {
            "refresh_token": zoho.refresh_token,
            "client_id": zoho.client_id,
            "client_secret": zoho.client_secret,
            "grant_type": "refresh_token",
        }
        async with self._http.post(f"{zoho.url}/oauth/v2/token", params=grant) as response:
            return {"Authorization": f"Zoho-oauthtoken {(await response.json())['access_token']}"}

    async def _command(self, fields: Json) -> web.Response:
        if fields["command"] == "/broken":
            return web.Response(status=500)
        if fields["command"] == "/slow":
            await self._ending.wait()
        return web.json_response({"response_type": "ephemeral", "text": f"Got it: *{fields['text']}*"})

    async def _on_block_actions(self, payload: Json) -> None:
        action = payload["actions"][0]
        if "view" in payload and payload["view"]["type"] == "modal":
            if action["action_id"] == "explain":
                await self.call("views.update", view_id=payload["view"]["id"], view=form("Now it is *explained*."))
            if action["action_id"] == "more_fields":
                await self.call("views.update", view_id=payload["view"]["id"], view=form(more=True))
            return
        said = {"complete": "Completed", "delete": "Deleted"}.get(action["action_id"])
        chosen = action.get("selected_option") or {"value": action.get("selected_date")}
        state = said or f"{action['action_id']} {chosen['value']}"
        if "message" in payload:
            place = {"channel": payload["channel"]["id"], "ts": payload["message"]["ts"]}
            await self.call("chat.update", **place, text=state, blocks=card(payload["message"]["text"], state))

    async def _on_shortcut(self, payload: Json) -> None:
        await self.call("views.open", trigger_id=payload["trigger_id"], view=form())

    async def _on_message_action(self, payload: Json) -> None:
        note = f"From: {payload['message']['text']}"
        await self.call("views.open", trigger_id=payload["trigger_id"], view=form(note))

    async def _on_block_suggestion(self, payload: Json) -> Json:
        return {"options": [option(f"{payload['value']} Ltd", "1"), option(f"{payload['value']} Inc", "2")]}

    async def _on_view_submission(self, payload: Json) -> Json | None:
        self.submitted = payload["view"]["state"]["values"]
        if self.submitted["title"]["in"]["value"] == "bad":
            return {"response_action": "errors", "errors": {"title": "Say what is to be done."}}
        return None


@dataclass(frozen=True)
class Demo:
    """All of the demo, running."""

    slack: SlackSandbox
    zoho: ZohoSandbox
    app: DemoApp
    page: DemoPage

    @property
    def url(self) -> str:
        return self.page.url


@asynccontextmanager
async def running_demo(ack_timeout: float = 3.0) -> AsyncIterator[Demo]:
    """Both sandboxes, the app and the page, on their own ports."""
    slack, zoho = SlackSandbox(ack_timeout=ack_timeout, rate_limits=False), ZohoSandbox()
    demo = Demo(slack, zoho, DemoApp(slack, zoho), DemoPage(slack, zoho))
    parts = (slack, zoho, demo.app, demo.page)
    for part in parts:
        await part.start()
    try:
        yield demo
    finally:
        for part in reversed(parts):
            await part.stop()
