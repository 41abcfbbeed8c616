"""The Web API as Slack's own client and a bare HTTP client meet it: arguments, tokens, scopes, refusals, limits."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.rates import TIERS
from bot.sandbox.slack.seed import BOB, DANA, GENERAL, GUEST, MARIA, SALES, STRANGER

Json = dict[str, Any]
SECTION: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "hi"}}


async def refusal(call: Any) -> Json:
    """The body with which a call was refused."""
    with pytest.raises(SlackApiError) as caught:
        await call
    body = caught.value.response.data
    assert isinstance(body, dict)
    return body


@pytest.fixture
async def http(slack: SlackSandbox) -> AsyncIterator[aiohttp.ClientSession]:
    """A bare client without a token."""
    async with aiohttp.ClientSession(slack.api_url) as session:
        yield session


@pytest.mark.parametrize("way", ["query", "form", "json", "get"])
async def test_arguments_come_by_every_way(slack: SlackSandbox, http: aiohttp.ClientSession, way: str) -> None:
    """Query, form, JSON body and GET are one; blocks are JSON text in a form and an array in JSON."""
    bearer = {"Authorization": f"Bearer {slack.bot_token}"}
    plain = {"channel": SALES, "text": "hi", "blocks": json.dumps([SECTION])}
    if way == "query":
        response = await http.post("chat.postMessage", params=plain, headers=bearer)
    elif way == "form":
        response = await http.post("chat.postMessage", data={**plain, "token": slack.bot_token})
    elif way == "json":
        response = await http.post("chat.postMessage", json={**plain, "blocks": [SECTION]}, headers=bearer)
    else:
        response = await http.get("chat.postMessage", params=plain, headers=bearer)
    answer = await response.json()
    assert answer["ok"], answer
    assert answer["message"]["blocks"][0]["text"] == SECTION["text"]


async def test_json_without_a_charset_is_taken_with_a_warning(slack: SlackSandbox, http: aiohttp.ClientSession) -> None:
    """Slack answers missing_charset and does the work."""
    headers = {"Authorization": f"Bearer {slack.bot_token}", "Content-Type": "application/json"}
    answer = await (await http.post("auth.test", data=b"{}", headers=headers)).json()
    assert answer["ok"]
    assert answer["warning"] == "missing_charset"


@pytest.mark.parametrize(
    ("body", "kind", "word"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[]", "application/json", "json_not_object"),
        (b"x", "text/html", "invalid_post_type"),
    ],
)
async def test_a_body_that_cannot_be_read_is_refused(
    http: aiohttp.ClientSession, body: bytes, kind: str, word: str
) -> None:
    """Each wrong body has its own word."""
    answer = await (await http.post("auth.test", data=body, headers={"Content-Type": kind})).json()
    assert answer == {"ok": False, "error": word}


async def test_a_call_without_a_token_is_not_authed(http: aiohttp.ClientSession) -> None:
    """A token in a JSON body is none."""
    assert (await (await http.post("auth.test")).json())["error"] == "not_authed"
    assert (await (await http.post("auth.test", json={"token": "xoxb-1"})).json())["error"] == "not_authed"


async def test_tokens_are_told_apart(slack: SlackSandbox) -> None:
    """A wrong token, and the right one of the wrong type, are two refusals."""
    wrong = AsyncWebClient(token="xoxb-wrong", base_url=slack.api_url)
    assert (await refusal(wrong.auth_test()))["error"] == "invalid_auth"
    app = AsyncWebClient(token=slack.app_token, base_url=slack.api_url)
    assert (await refusal(app.auth_test()))["error"] == "not_allowed_token_type"
    bot = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    assert (await refusal(bot.apps_connections_open(app_token=slack.bot_token)))["error"] == "not_allowed_token_type"


async def test_an_unknown_method_is_refused(slack_client: AsyncWebClient) -> None:
    """The answer repeats the method's name."""
    assert await refusal(slack_client.api_call("chat.shout")) == {
        "ok": False,
        "error": "unknown_method",
        "req_method": "chat.shout",
    }


async def test_auth_test_knows_the_bot(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """auth.test names team, bot and user, and the granted scopes are in a header."""
    answer = await slack_client.auth_test()
    assert (answer["team_id"], answer["user_id"]) == (slack.team_id, slack.bot_user_id)
    assert "chat:write" in answer.headers["X-OAuth-Scopes"]


METHOD_SCOPES: dict[str, tuple[Json, str]] = {
    "chat.postMessage": ({"channel": SALES, "text": "x"}, "chat:write"),
    "chat.postEphemeral": ({"channel": SALES, "user": DANA, "text": "x"}, "chat:write"),
    "users.info": ({"user": DANA}, "users:read"),
    "users.lookupByEmail": ({"email": "dana@acme.example"}, "users:read.email"),
    "conversations.open": ({"users": DANA}, "im:write"),
    "conversations.history": ({"channel": SALES}, "channels:history"),
    "conversations.info": ({"channel": SALES}, "channels:read"),
    "reactions.add": ({"channel": SALES, "timestamp": "1.1", "name": "eyes"}, "reactions:write"),
}


@pytest.mark.parametrize(("method", "needs"), METHOD_SCOPES.items(), ids=METHOD_SCOPES.keys())
async def test_a_missing_scope_is_named(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json, method: str, needs: tuple[Json, str]
) -> None:
    """Without its scope in the installed manifest a method is refused, naming what is needed and what there is."""
    arguments, scope = needs
    granted = [each for each in manifest["oauth_config"]["scopes"]["bot"] if each != scope]
    manifest["oauth_config"]["scopes"]["bot"] = granted
    manifest["settings"]["event_subscriptions"]["bot_events"] = []
    slack.install(manifest, "http://127.0.0.1:9/")
    body = await refusal(slack_client.api_call(method, params=arguments))
    assert body["error"] == "missing_scope"
    assert scope in body["needed"].split(",")
    assert sorted(granted) == body["provided"].split(",")


async def test_people_are_found_by_id_and_address(slack_client: AsyncWebClient) -> None:
    """users.info has zone and locale; strangers' addresses stay hidden; an unknown address is users_not_found."""
    maria = (await slack_client.users_info(user=MARIA, include_locale=True))["user"]
    assert (maria["tz"], maria["locale"], maria["tz_offset"]) == ("Europe/Berlin", "de-DE", 3600)
    assert (await slack_client.users_lookupByEmail(email="Bob@Acme.example"))["user"]["id"] == BOB
    stranger = (await slack_client.users_info(user=STRANGER))["user"]
    assert stranger["is_stranger"]
    assert "email" not in stranger["profile"]
    assert (await slack_client.users_info(user=GUEST))["user"]["is_restricted"]
    assert (await refusal(slack_client.users_info(user="U0")))["error"] == "user_not_found"
    assert (await refusal(slack_client.users_lookupByEmail(email="stella@globex.example")))[
        "error"
    ] == "users_not_found"


async def test_addresses_need_their_own_scope(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json
) -> None:
    """users:read alone shows no address."""
    assert (await slack_client.users_info(user=DANA))["user"]["profile"]["email"] == "dana@acme.example"
    manifest["oauth_config"]["scopes"]["bot"].remove("users:read.email")
    slack.install(manifest)
    assert "email" not in (await slack_client.users_info(user=DANA))["user"]["profile"]


async def test_a_dm_is_opened_once(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """conversations.open makes the DM on demand and says when it was open already; posting to a person uses it."""
    first = await slack_client.conversations_open(users=DANA)
    again = await slack_client.conversations_open(users=[DANA], return_im=True)
    assert first["channel"]["id"] == again["channel"]["id"] == slack.dm(DANA)
    assert again["already_open"]
    posted = await slack_client.chat_postMessage(channel=DANA, text="hi")
    assert posted["channel"] == slack.dm(DANA)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({}, "users_list_not_supplied"),
        ({"users": "U0"}, "user_not_found"),
        ({"users": "U0TASKBOT01"}, "cannot_dm_bot"),
        ({"users": f"{DANA},{BOB}"}, "missing_scope"),
        ({"channel": SALES}, "method_not_supported_for_channel_type"),
        ({"channel": "D0"}, "channel_not_found"),
    ],
)
async def test_a_dm_that_cannot_be_is_refused(slack_client: AsyncWebClient, arguments: Json, word: str) -> None:
    """Each refusal of conversations.open."""
    assert (await refusal(slack_client.api_call("conversations.open", params=arguments)))["error"] == word


POST_REFUSED = [
    ({"text": "x"}, "invalid_arguments"),
    ({"channel": "C0", "text": "x"}, "channel_not_found"),
    ({"channel": GENERAL, "text": "x"}, "not_in_channel"),
    ({"channel": SALES}, "no_text"),
    ({"channel": SALES, "text": ""}, "no_text"),
    ({"channel": SALES, "blocks": "[{"}, "invalid_blocks_format"),
    ({"channel": SALES, "blocks": "{}"}, "invalid_blocks_format"),
    ({"channel": SALES, "blocks": '[{"type": "x"}]'}, "invalid_blocks"),
    (
        {"channel": SALES, "blocks": [{**SECTION, "text": {"type": "mrkdwn", "text": "x" * 3000}}] * 5},
        "msg_blocks_too_long",
    ),
    ({"channel": SALES, "text": "x", "thread_ts": "1"}, "invalid_thread_ts"),
    ({"channel": SALES, "text": "x", "metadata": "{"}, "invalid_metadata_format"),
    ({"channel": SALES, "text": "x", "metadata": {"a": 1}}, "invalid_metadata_schema"),
    ({"channel": SALES, "text": "x", "attachments": "{"}, "invalid_attachments"),
    ({"channel": SALES, "text": "x", "attachments": [{}] * 101}, "too_many_attachments"),
    ({"channel": SALES, "text": "x", "markdown_text": "x"}, "markdown_text_conflict"),
]


@pytest.mark.parametrize(
    ("arguments", "word"), POST_REFUSED, ids=[f"{n} {row[1]}" for n, row in enumerate(POST_REFUSED)]
)
async def test_a_post_that_cannot_be_is_refused(
    slack: SlackSandbox, slack_client: AsyncWebClient, arguments: Json, word: str
) -> None:
    """Each refusal of chat.postMessage leaves no message."""
    assert (await refusal(slack_client.api_call("chat.postMessage", json=arguments)))["error"] == word
    assert slack.messages(SALES) == []


async def test_invalid_blocks_say_where(slack_client: AsyncWebClient) -> None:
    """The refusal carries sentences with JSON pointers."""
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]
    body = await refusal(slack_client.chat_postMessage(channel=SALES, blocks=blocks, text="x"))
    assert body["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    ]


async def test_text_beyond_forty_thousand_is_cut(slack_client: AsyncWebClient) -> None:
    """A post is truncated, with a warning."""
    answer = await slack_client.chat_postMessage(channel=SALES, text="x" * 40_001)
    assert len(answer["message"]["text"]) == 40_000
    assert answer["warning"] == "message_truncated"


async def test_a_public_channel_is_open_to_the_scope_for_it(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json
) -> None:
    """chat:write.public posts where the bot is no member."""
    manifest["oauth_config"]["scopes"]["bot"].append("chat:write.public")
    slack.install(manifest)
    assert (await slack_client.chat_postMessage(channel=GENERAL, text="hi"))["ok"]


@pytest.mark.filterwarnings("ignore:The top-level `text` argument is missing")
async def test_an_update_replaces_what_it_names(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Text alone takes the blocks away and marks as edited; blocks alone keep text and metadata."""
    metadata = {"event_type": "task", "event_payload": {"id": "1"}}
    posted = await slack_client.chat_postMessage(channel=SALES, text="one", blocks=[SECTION], metadata=metadata)
    await slack_client.chat_update(channel=SALES, ts=posted["ts"], blocks=[SECTION, {"type": "divider"}])
    [kept] = slack.messages(SALES)
    assert (kept["text"], len(kept["blocks"]), kept["metadata"]) == ("one", 2, metadata)
    assert "edited" not in kept
    await slack_client.chat_update(channel=SALES, ts=posted["ts"], text="two", metadata={})
    [kept] = slack.messages(SALES)
    assert kept["text"] == "two"
    assert {"blocks", "metadata"}.isdisjoint(kept)
    assert kept["edited"]["user"] == slack.bot_user_id


@pytest.mark.filterwarnings("ignore:The top-level `text` argument is missing")
async def test_only_own_messages_are_changed(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """A person's message can be neither updated nor deleted by the bot, an ephemeral one is not to be found."""
    said = await slack.say(DANA, SALES, "mine")
    update, delete = slack_client.chat_update, slack_client.chat_delete
    assert (await refusal(update(channel=SALES, ts=said.ts, text="x")))["error"] == "cant_update_message"
    assert (await refusal(delete(channel=SALES, ts=said.ts)))["error"] == "cant_delete_message"
    only = await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="psst")
    assert (await refusal(update(channel=SALES, ts=only["message_ts"], text="x")))["error"] == "message_not_found"
    assert (await refusal(delete(channel=SALES, ts="1.000001")))["error"] == "message_not_found"
    own = await slack_client.chat_postMessage(channel=SALES, text="own")
    assert (await refusal(update(channel=SALES, ts=own["ts"], text="x" * 4001)))["error"] == "msg_too_long"
    assert (await refusal(update(channel=SALES, ts=own["ts"])))["error"] == "no_text"
    await delete(channel=SALES, ts=own["ts"])
    assert [message["text"] for message in slack.messages(SALES)] == ["mine"]


async def test_an_ephemeral_message_is_for_one(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Only its person sees it, no history has it, and it needs a member."""
    await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="psst")
    assert [message["text"] for message in slack.messages(SALES, DANA)] == ["psst"]
    assert slack.messages(SALES, MARIA) == slack.messages(SALES) == []
    assert (await slack_client.conversations_history(channel=SALES))["messages"] == []
    body = await refusal(slack_client.chat_postEphemeral(channel=SALES, user=STRANGER, text="x"))
    assert body["error"] == "user_not_in_channel"


async def test_history_is_newest_first_and_paged(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """limit, cursor, latest and inclusive choose; replies are in conversations.replies only."""
    said = [await slack.say(DANA, SALES, f"m{number}") for number in range(3)]
    reply = await slack.say(BOB, SALES, "reply", thread_ts=said[0].ts)
    page = await slack_client.conversations_history(channel=SALES, limit=2)
    assert [message["text"] for message in page["messages"]] == ["m2", "m1"]
    rest = await slack_client.conversations_history(
        channel=SALES, limit=2, cursor=page["response_metadata"]["next_cursor"]
    )
    assert [(message["text"], message["reply_count"]) for message in rest["messages"]] == [("m0", 1)]
    one = await slack_client.conversations_history(channel=SALES, latest=said[1].ts, inclusive=True, limit=1)
    assert [message["text"] for message in one["messages"]] == ["m1"]
    thread = await slack_client.conversations_replies(channel=SALES, ts=reply.ts)
    assert [message["text"] for message in thread["messages"]] == ["m0", "reply"]
    assert thread["messages"][1]["parent_user_id"] == DANA


@pytest.mark.parametrize(
    ("method", "arguments", "word"),
    [
        ("conversations.history", {"channel": SALES, "limit": "0"}, "invalid_limit"),
        ("conversations.history", {"channel": SALES, "limit": "1000"}, "invalid_limit"),
        ("conversations.history", {"channel": SALES, "cursor": "x"}, "invalid_cursor"),
        ("conversations.history", {"channel": SALES, "latest": "x"}, "invalid_ts_latest"),
        ("conversations.history", {"channel": SALES, "oldest": "x"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": GENERAL}, "not_in_channel"),
        ("conversations.history", {"channel": "C0"}, "channel_not_found"),
        ("conversations.replies", {"channel": SALES, "ts": "1.000001"}, "thread_not_found"),
        ("conversations.info", {"channel": "C0"}, "channel_not_found"),
        ("chat.getPermalink", {"channel": SALES, "message_ts": "1.000001"}, "message_not_found"),
        ("reactions.add", {"name": "eyes"}, "no_item_specified"),
        ("reactions.add", {"channel": SALES, "timestamp": "x", "name": "eyes"}, "bad_timestamp"),
        ("reactions.add", {"channel": SALES, "timestamp": "1000000000.000001", "name": "eyes"}, "message_not_found"),
    ],
)
async def test_reading_what_is_not_there_is_refused(
    slack_client: AsyncWebClient, method: str, arguments: Json, word: str
) -> None:
    """Each refusal of the reading methods."""
    assert (await refusal(slack_client.api_call(method, params=arguments)))["error"] == word


async def test_a_dm_needs_its_own_history_scope(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json
) -> None:
    """channels:history doesn't read DMs."""
    manifest["oauth_config"]["scopes"]["bot"].remove("im:history")
    manifest["settings"]["event_subscriptions"]["bot_events"].remove("message.im")
    slack.install(manifest)
    body = await refusal(slack_client.conversations_history(channel=slack.dm(DANA)))
    assert (body["error"], body["needed"]) == ("missing_scope", "im:history")


async def test_a_permalink_leads_into_the_thread(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """A reply's link names its thread."""
    said = await slack.say(DANA, SALES, "m")
    reply = await slack.say(DANA, SALES, "r", thread_ts=said.ts)
    link = (await slack_client.chat_getPermalink(channel=SALES, message_ts=reply.ts))["permalink"]
    packed = reply.ts.replace(".", "")
    assert link == f"https://acme.slack.com/archives/{SALES}/p{packed}?thread_ts={said.ts}&cid={SALES}"


async def test_reactions_come_and_go(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """One of each per person; a second is already_reacted, and an odd name invalid_name."""
    said = await slack.say(DANA, SALES, "m")
    where: Json = {"channel": SALES, "timestamp": said.ts}
    await slack_client.reactions_add(name="eyes", **where)
    assert (await refusal(slack_client.reactions_add(name="eyes", **where)))["error"] == "already_reacted"
    assert (await refusal(slack_client.reactions_add(name=":eyes:", **where)))["error"] == "invalid_name"
    assert slack.messages(SALES)[0]["reactions"] == [{"name": "eyes", "users": [slack.bot_user_id], "count": 1}]
    await slack_client.reactions_remove(name="eyes", **where)
    assert (await refusal(slack_client.reactions_remove(name="eyes", **where)))["error"] == "no_reaction"


class Seconds:
    """A monotonic clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_a_channel_takes_one_post_a_second(manifest: Json) -> None:
    """A burst is refused by 429 with Retry-After; another channel, and the next second, are free."""
    seconds = Seconds()
    sandbox = SlackSandbox(monotonic=seconds)
    await sandbox.start()
    sandbox.install(manifest)
    client = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
    await client.chat_postMessage(channel=SALES, text="1")
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=SALES, text="2")
    response = caught.value.response
    assert (response.status_code, response["error"], response.headers["Retry-After"]) == (429, "ratelimited", "1")
    await client.chat_postMessage(channel=DANA, text="elsewhere")
    seconds.now += 0.9
    assert (await refusal(client.chat_postMessage(channel=SALES, text="2")))["error"] == "ratelimited"
    seconds.now += 0.1
    await client.chat_postMessage(channel=SALES, text="2")
    assert [message["text"] for message in sandbox.messages(SALES)] == ["1", "2"]
    await sandbox.stop()


async def test_a_method_takes_its_tier_a_minute(manifest: Json) -> None:
    """The call after the tier's number is refused until the oldest is a minute past."""
    seconds = Seconds()
    sandbox = SlackSandbox(monotonic=seconds)
    await sandbox.start()
    sandbox.install(manifest)
    client = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
    for _ in range(TIERS[3]):
        await client.users_lookupByEmail(email="dana@acme.example")
    seconds.now += 20
    with pytest.raises(SlackApiError) as caught:
        await client.users_lookupByEmail(email="dana@acme.example")
    assert caught.value.response.headers["Retry-After"] == "40"
    seconds.now += 40
    await client.users_lookupByEmail(email="dana@acme.example")
    await sandbox.stop()


@pytest.mark.parametrize(
    ("kind", "posted"), [("429", 0), ("500", 0), ("drop_before", 0), ("drop_after", 1), ("latency", 1)]
)
async def test_a_fault_strikes_once(slack: SlackSandbox, kind: Any, posted: int) -> None:
    """Each fault does or doesn't do the work, and the next call passes."""
    client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    slack.faults.add(method="chat.postMessage", kind=kind, seconds=0.01)
    call = client.chat_postMessage(channel=SALES, text="x")
    if kind == "latency":
        await call
    else:
        with pytest.raises((SlackApiError, aiohttp.ClientError)):
            await call
    assert len(slack.messages(SALES)) == posted
    await client.chat_postMessage(channel=SALES, text="x")
    assert len(slack.messages(SALES)) == posted + 1


async def test_calls_are_kept_without_tokens(slack: SlackSandbox, http: aiohttp.ClientSession) -> None:
    """sandbox.calls has arguments and results, and no token in them."""
    await http.post("chat.postMessage", data={"token": slack.bot_token, "channel": SALES, "text": "x"})
    [call] = slack.calls
    assert (call.method, call.arguments) == ("chat.postMessage", {"channel": SALES, "text": "x"})
    assert call.result is not None
    assert call.result["ok"]


async def test_a_socket_url_is_only_for_apps_in_socket_mode(slack: SlackSandbox) -> None:
    """An app with a request URL gets none."""
    client = AsyncWebClient(base_url=slack.api_url)
    assert not (await refusal(client.apps_connections_open(app_token=slack.app_token)))["ok"]
