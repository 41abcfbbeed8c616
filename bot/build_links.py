"""The part of the composition root that shows links to Zoho: the worker's half, and that of what Slack sends."""

from bot.jobs.links import LinksShown
from bot.ports import Clock, CommandIds, Inbox, Invites, Preferences, Profiles, TaskBackends
from bot.service.links import Links as LinkPolicy
from bot.service.people import People
from bot.slack.acting import Acting
from bot.slack.api import SlackApi
from bot.slack.entity_panel import Panel
from bot.slack.entity_unfurl import SlackUnfurls
from bot.slack.links import Links
from bot.store.connection import Client
from bot.store.seal import Seal
from bot.store.unfurls import UnfurlStore
from bot.zoho import web_links


def links_shown(
    api: SlackApi, inbox: Inbox, redis: Client, seal: Seal, clock: Clock, *, work_objects: bool
) -> LinksShown:
    """What shows links, and shows them anew: for the worker. `api` keeps to Slack's pace."""
    policy = LinkPolicy(inbox, UnfurlStore(redis, seal), web_links.read)
    return LinksShown(policy, SlackUnfurls(api, clock, work_objects=work_objects), inbox, clock)


def link_payloads(
    api: SlackApi,
    inbox: Inbox,
    redis: Client,
    seal: Seal,
    clock: Clock,
    *,
    ids: CommandIds,
    profiles: Profiles,
    people: People,
    backends: TaskBackends,
    invites: Invites,
    preferences: Preferences | None = None,
) -> Links:
    """What Slack tells of links, for the listeners."""
    policy = LinkPolicy(inbox, UnfurlStore(redis, seal), web_links.read)
    panel = Panel(backends, people, invites, policy, read=web_links.read, clock=clock, preferences=preferences)
    return Links(inbox, panel, Acting(inbox, profiles, ids, clock), ids=ids, clock=clock, api=api)
