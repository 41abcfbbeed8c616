"""What shows links to Zoho wired: the worker's half, and that of what Slack sends. A part of build."""

from bot.build.wiring import Wiring
from bot.jobs.importing import Importing
from bot.jobs.links import LinksShown
from bot.ports import Invites
from bot.service.links import Links as LinkPolicy
from bot.slack.acting import Acting
from bot.slack.entities.links import Links
from bot.slack.entities.panel import Panel
from bot.slack.entities.unfurl import SlackUnfurls
from bot.store.unfurls import UnfurlStore
from bot.zoho import web_links


def links_shown(by: Wiring) -> LinksShown:
    """What shows links, and shows them anew: for the worker."""
    unfurls = SlackUnfurls(by.api, by.clock, work_objects=by.settings.work_objects)
    return LinksShown(_policy(by), unfurls, by.inbox, by.clock)


def importing_of(by: Wiring) -> Importing:
    """What shows a task of Zoho where the link to it was said: for the worker."""
    return Importing(by.backends, by.inbox, by.people, by.understanding, read=web_links.read, ids=by.ids)


def link_payloads(by: Wiring, invites: Invites) -> Links:
    """What Slack tells of links, for the listeners."""
    policy = _policy(by)
    panel = Panel(
        by.backends, by.people, invites, policy, read=web_links.read, clock=by.clock, preferences=by.preferences
    )
    acting = Acting(by.inbox, by.profiles, by.ids, by.clock)
    return Links(by.inbox, panel, acting, ids=by.ids, clock=by.clock, api=by.api)


def _policy(by: Wiring) -> LinkPolicy:
    return LinkPolicy(by.inbox, UnfurlStore(by.redis, by.seal), web_links.read)
