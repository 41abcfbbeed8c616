"""Knows links that unfurl: the event about a posted one, chat.unfurl, and the methods behind the side panel.

Source: docs.slack.dev/messaging/unfurling-links-in-messages, work-objects-implementation and work-objects-comments.
"""

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.slack import entities, events
from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.block_schema import Check, array
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.posting import checked_blocks
from bot.sandbox.slack.seed import APP_ID, BOT_ID, BOT_USER_ID
from bot.sandbox.slack.shown import Draft, Panel
from bot.sandbox.slack.workspace import Message

Answer = dict[str, Any]
COMPOSER = "COMPOSER"
# As Slack has a link in a message's text; without http(s):// nothing unfurls.
_LINK = re.compile(r"<(?P<url>https?://[^|>]+)(?:\|[^>]*)?>")


def links_in(slack: Platform, text: str) -> list[Answer]:
    """The links of a text that lead to the app's domains, or below them."""
    found = list[Answer]()
    for url in dict.fromkeys(match["url"] for match in _LINK.finditer(text)):
        host = urlsplit(unescape(url)).hostname or ""
        domain = next((d for d in slack.manifest.unfurl_domains if host == d or host.endswith(f".{d}")), None)
        if domain is not None:
            found.append({"url": url, "domain": domain})
    return found


def shared(slack: Platform, message: Message) -> None:
    """`link_shared` for a person's message. Apps' own messages are not told of."""
    links = links_in(slack, message.text)
    if not links or message.bot_id is not None or message.ephemeral_to is not None:
        return
    channel = slack.workspace.team.channels[message.channel]
    author = slack.workspace.user(message.user)
    event = {
        "type": "link_shared",
        "channel": message.channel,
        "is_bot_user_member": BOT_USER_ID in channel.members,
        "user": message.user,
        "message_ts": message.ts,
        "unfurl_id": f"{message.channel}-{message.ts}",
        "source": "conversations_history",
        "links": links,
        "user_locale": author.locale if author is not None else "en-US",
        "event_ts": slack.workspace.fresh_ts(),
    }
    if message.is_reply:
        event["thread_ts"] = message.thread_ts
    events.emit(slack, "link_shared", event, channel)


def writing(slack: Platform, user: str, text: str) -> str:
    """A person pastes links into the composer; the unfurl_id of the draft."""
    ready = re.sub(r"(?<!<)https?://\S+", lambda match: f"<{match[0]}>", text)
    links = links_in(slack, ready)
    unfurl_id = slack.workspace.fresh_id("Uxxx")
    slack.shown.drafts[unfurl_id] = Draft(user, [link["url"] for link in links])
    event = {
        "type": "link_shared",
        "channel": COMPOSER,
        "is_bot_user_member": True,
        "user": user,
        "message_ts": unfurl_id,
        "unfurl_id": unfurl_id,
        "source": "composer",
        "links": links,
        "event_ts": slack.workspace.fresh_ts(),
    }
    if links:
        events.emit(slack, "link_shared", event)
    return unfurl_id


async def unfurl(slack: Platform, args: Arguments) -> Answer:
    """chat.unfurl: by channel and ts, or by unfurl_id and source; `unfurls`, or metadata with entities."""
    made = _unfurls(slack, args)
    if args.has("unfurl_id"):
        if args.text("source") not in ("composer", "conversations_history"):
            raise ApiError("missing_source" if not args.has("source") else "invalid_source")
        draft = slack.shown.drafts.get(args.text("unfurl_id"))
        if draft is None:
            raise ApiError("invalid_unfurl_id")
        draft.attachments = _placed(draft.attachments, made, draft.urls)
    else:
        message = _posted(slack, args)
        previous = message.wire()
        message.attachments = _placed(
            message.attachments, made, [each["url"] for each in links_in(slack, message.text)]
        )
        events.message_changed(slack, message, previous)
    slack.workspace.changed()
    return {"ok": True}


def _posted(slack: Platform, args: Arguments) -> Message:
    for name in ("channel", "ts"):
        if not args.has(name):
            raise ApiError(f"missing_{name}")
    channel = slack.workspace.channel(args.text("channel"))
    if channel is None:
        raise ApiError("cannot_find_channel")
    message = slack.workspace.find(channel.id, args.text("ts"))
    if message is None or message.tombstone:
        raise ApiError("cannot_find_message")
    if message.bot_id is not None or message.ephemeral_to is not None:
        raise ApiError("cannot_unfurl_message")
    return message


def _placed(before: list[Answer], made: dict[str, Answer], posted: list[str]) -> list[Answer]:
    """The attachments with the new ones in the place of those of the same address."""
    if any(url not in posted for url in made):
        raise ApiError("cannot_unfurl_url")
    kept = [each for each in before if each.get("app_unfurl_url") not in made]
    whole = [*kept, *made.values()]
    return [{**each, "id": number} for number, each in enumerate(whole, 1)]


def _unfurls(slack: Platform, args: Arguments) -> dict[str, Answer]:
    """What is shown by address: entities or blocks, never both."""
    if args.has("metadata") == args.has("unfurls"):
        raise ApiError("missing_unfurls")
    common = {"is_app_unfurl": True, "app_id": APP_ID, "bot_id": BOT_ID}
    if args.has("metadata"):
        found = _checked(entities.UNFURLED, args.json("metadata"), "/metadata", "invalid_metadata_schema")
        # What Slack says where Work Objects, or this kind, are not switched on is not in the documents [?].
        if any(each["entity_type"] not in slack.manifest.work_objects for each in found["entities"]):
            raise ApiError("invalid_metadata_format")
        urls = [each["app_unfurl_url"] for each in found["entities"]]
        return {url: {**common, "app_unfurl_url": url, "from_url": url, "entity": each}
                for url, each in zip(urls, found["entities"], strict=True)}  # fmt: skip
    given = args.json("unfurls")
    if not isinstance(given, dict) or not given:
        raise ApiError("invalid_unfurls_format")
    made = dict[str, Answer]()
    for url, each in given.items():
        if not isinstance(each, dict) or not isinstance(each.get("blocks"), list):
            raise ApiError("cannot_parse_attachment")
        if any(isinstance(block, dict) and block.get("type") == "rich_text" for block in each["blocks"]):
            raise ApiError("invalid_blocks")
        blocks = checked_blocks(slack.workspace, each["blocks"])
        made[url] = {**common, "app_unfurl_url": url, "from_url": url, "blocks": blocks}
    return made


def _checked(check: Check, value: Any, at: str, word: str) -> Any:
    if problems := list(check(value, at)):
        raise ApiError(word, [str(problem) for problem in problems])
    return value


def _panel(slack: Platform, args: Arguments) -> Panel:
    """The side panel of whose click it was. The trigger is taken to be as short-lived as all others [?]."""
    args.require("trigger_id")
    trigger = slack.triggers.exchange(args.text("trigger_id"))
    panel = slack.shown.panels.get(trigger.user)
    if panel is None:
        raise ApiError("not_found")
    return panel


def _auth_url(args: Arguments) -> str | None:
    """Where the person connects; exactly with user_auth_required."""
    if not args.flag("user_auth_required"):
        return None
    return str(_checked(entities.URL, args.text("user_auth_url"), "/user_auth_url", "invalid_arguments"))


async def present_details(slack: Platform, args: Arguments) -> Answer:
    """entity.presentDetails: one of metadata, a demand to connect, and an error."""
    if sum((args.has("metadata"), args.flag("user_auth_required"), args.has("error"))) != 1:
        raise ApiError("invalid_arguments", ["[ERROR] give one of metadata, user_auth_required and error"])
    entity = error = None
    if args.has("metadata"):
        entity = _checked(entities.PRESENTED, args.json("metadata"), "/metadata", "invalid_metadata_schema")
    if args.has("error"):
        error = _checked(entities.ERROR, args.json("error"), "/error", "invalid_arguments")
    auth_url = _auth_url(args)
    panel = _panel(slack, args)
    panel.waiting, panel.entity, panel.error, panel.auth_url = False, entity, error, auth_url
    panel.errors = {}
    slack.changes.announce()
    return {"ok": True}


async def present_comments(slack: Platform, args: Arguments) -> Answer:
    """entity.presentComments; a first page replaces what was shown, a further one is added."""
    auth_url = _auth_url(args)
    comments: list[Answer] = []
    if auth_url is None:
        args.require("comments")
        comments = _checked(array(entities.COMMENT, 0), args.json("comments"), "/comments", "invalid_arguments")
        if args.given.get("can_post_comment") is None:
            raise ApiError("invalid_arguments", ["[ERROR] missing required field: can_post_comment"])
        if any(each.get("can_delete") for each in comments) and not args.has("delete_action_id"):
            raise ApiError("invalid_arguments", ["[ERROR] can_delete needs delete_action_id"])
    panel = _panel(slack, args)
    panel.comments = [*(panel.comments or [] if panel.cursor is not None else []), *comments]
    panel.can_post, panel.auth_url = args.flag("can_post_comment"), auth_url or panel.auth_url
    panel.comments_error = args.text("error") or None
    panel.cursor = args.text("cursor") or None
    slack.changes.announce()
    return {"ok": True}


async def acknowledge_comment(slack: Platform, args: Arguments) -> Answer:
    """entity.acknowledgeCommentAction: the comment as the app keeps it, an error, or neither for a deletion."""
    if args.has("comment") and args.has("error"):
        raise ApiError("invalid_arguments", ["[ERROR] give comment or error"])
    comment = None
    if args.has("comment"):
        comment = _checked(entities.COMMENT, args.json("comment"), "/comment", "invalid_arguments")
    panel = _panel(slack, args)
    panel.comments_error = args.text("error") or None
    if comment is not None:
        panel.comments = [comment, *(each for each in panel.comments or [] if each["id"] != comment["id"])]
    slack.changes.announce()
    return {"ok": True}
