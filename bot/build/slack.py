"""Slack's side wired: one Bolt app with every listener, whatever door it is behind. A part of build."""

import secrets
from urllib.parse import urlsplit

import aiohttp
from pydantic import SecretStr
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.build.digest import digest_payloads
from bot.build.home import home_payloads
from bot.build.joint import joint_presses
from bot.build.links import link_payloads
from bot.build.modal import modal_payloads
from bot.build.preferences import settings_payloads
from bot.build.ringing import ringing_presses
from bot.build.talk import talk_payloads
from bot.build.threads import thread_listening
from bot.build.wiring import Wiring
from bot.ports import Clock, Invites
from bot.service.admins import Admins
from bot.settings import Settings
from bot.slack import status
from bot.slack.cards.dialogs import CardDialogs
from bot.slack.connecting import Connecting
from bot.slack.doors.authorize import Authorize
from bot.slack.files import FILE_HOSTS
from bot.slack.handlers import Handlers
from bot.slack.home.presses import OPENED
from bot.slack.home.presses import PRESSES as HOME_PRESSES
from bot.slack.listeners import build_app
from bot.slack.lists import lists
from bot.slack.messenger import RESPONSE_HOSTS, SlackMessenger
from bot.slack.pacing import PacedApi
from bot.slack.status import Outbox
from bot.slack.surfaces import surfaces
from bot.slack.unasked.digest_presses import ASKING
from bot.store.glance import Glances

# One call to Slack. Shorter than a lease, so that an unanswered post is looked up by its own worker.
SLACK_SECONDS = 15.0


def slack_app(by: Wiring, client: AsyncWebClient, authorize: Authorize, invites: Invites) -> AsyncApp:
    """The app; `client` is the one behind the wiring's `api`, `invites` connect people's own Zoho."""
    admins = Admins(by.preferences)
    outbox = Outbox(by.inbox, by.people, by.ids, by.clock, admins=admins)
    connecting = Connecting(invites, by.people, admins, by.preferences)
    day = digest_payloads(by)
    said, form, chosen, links = talk_payloads(by), modal_payloads(by), settings_payloads(by), link_payloads(by, invites)
    handlers = Handlers(
        by.inbox,
        by.profiles,
        by.understanding,
        by.ids,
        by.clock,
        said_at_once={status.STATUS: outbox.status},
        asking=ASKING,
        talking=said.talking,
        following=thread_listening(by),
        answering=said.answering,
    )
    reached = surfaces(by.inbox, by.profiles, form.dialogs, by.preferences, ids=by.ids, clock=by.clock)
    card_dialogs = CardDialogs(
        by.inbox,
        handlers,
        by.understanding,
        profiles=by.profiles,
        people=by.people,
        ids=by.ids,
        clock=by.clock,
        api=by.api,
    )
    home = home_payloads(by, form.dialogs, connecting, reached.presses[lists.NEXT])
    # Socket Mode has no signatures. Without a signing secret no HTTP request can prove to be Slack's.
    signing_secret = by.settings.slack_signing_secret or SecretStr(secrets.token_hex())
    return build_app(
        client,
        signing_secret.get_secret_value(),
        authorize,
        handlers,
        form.dialogs,
        connecting=connecting,
        outbox=outbox,
        events={**reached.events, **links.events, OPENED: (*reached.events.get(OPENED, ()), home.opened)},
        presses={
            **said.presses,
            **reached.presses,
            **ringing_presses(by),
            **dict.fromkeys(HOME_PRESSES, home.pressed),
            **links.presses,
            **chosen.presses,
            **card_dialogs.presses,
            **day.presses,
            **joint_presses(by),
        },
        asked=reached.asked,
        profiles=by.profiles,
        glance=Glances(by.redis).at,
        words={**chosen.words, **day.words},
        submissions={**said.submissions, **links.submissions, **card_dialogs.submissions, **chosen.submissions},
        suggestions=form.suggestions,
    )


def slack_messenger(settings: Settings, clock: Clock, api: PacedApi, session: aiohttp.ClientSession) -> SlackMessenger:
    """How cards are drawn and notices told; beside Slack's own hosts it trusts the one that the settings name."""
    others = frozenset({urlsplit(settings.slack_api_url).hostname or ""}) - {"slack.com"}
    return SlackMessenger(api, session, clock, response_hosts=RESPONSE_HOSTS | others, file_hosts=FILE_HOSTS | others)


def slack_client(settings: Settings, token: SecretStr, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Slack's client without its retries: it would send a post again after a broken connection, and make two of it."""
    return AsyncWebClient(
        token=token.get_secret_value(), base_url=settings.slack_api_url, session=session, retry_handlers=[]
    )
