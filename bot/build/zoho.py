"""Zoho wired: from settings and a store to backends, limits and consent. A part of build.

Knows all of zoho/; what it is wired to is ports.
"""

import hashlib
from collections.abc import Callable, Mapping

from bot.ports import (
    Clock,
    Connection,
    Connections,
    Limits,
    Preferences,
    TaskBackends,
    Tickets,
    TokenCache,
    WatchesGrants,
)
from bot.ports.polling import GroupLists
from bot.settings import Settings
from bot.specs import Tenant
from bot.zoho import capabilities
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.crm.alarms import Action
from bot.zoho.crm.task import CrmOptions
from bot.zoho.grants.connected import ConnectedBackends
from bot.zoho.grants.consent import Consent
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import ClientCredentials, Grant
from bot.zoho.limits import EDITIONS, Meter
from bot.zoho.mail.task import MailOptions

# How CRM reminds, by the word of the setting.
_ACTIONS: Mapping[str, Action] = {"email": "EMAIL", "popup": "POPUP", "both": "EMAILANDPOPUP"}
# The grant of this workspace's settings; its access tokens are shared by all processes under this name.
_GRANT = "workspace"
# Whose connection and access tokens they are: of the one workspace that this installation serves.
ONE_WORKSPACE = Tenant(team="-")


def zoho_door(settings: Settings) -> Door:
    """The HTTP client for Zoho, with this process's time limit."""
    return Door(total=settings.zoho_timeout)


def zoho_addresses(settings: Settings, location: str | None = None) -> Addresses:
    """The hosts of a data centre (default: that of the settings), or those of a sandbox. Raises SettingsError."""
    if settings.zoho_accounts_url and settings.zoho_api_url and settings.zoho_mail_url:
        return Addresses.given(
            accounts_url=settings.zoho_accounts_url,
            api_url=settings.zoho_api_url,
            mail_url=settings.zoho_mail_url,
            web_url=settings.zoho_api_url,
        )
    return Addresses.of(location or settings.zoho_data_centre)


def zoho_options(settings: Settings) -> tuple[CrmOptions, MailOptions]:
    """How tasks are made in each product. Raises SettingsError for a capability that there is not."""
    switches = capabilities.switched(settings.zoho_capabilities or "")
    crm = CrmOptions(
        version=settings.crm_version,
        action=_ACTIONS[settings.crm_reminder],
        trigger=settings.crm_triggers,
        marker_field=settings.crm_marker_field,
        notify_owner=settings.crm_notify_owner,
        defaults=settings.crm_defaults,
        horizon_months=settings.series_months,
        horizon_dates=settings.series_tasks,
    )
    mail = MailOptions(
        email_reminder=settings.mail_reminder in {"email", "both"},
        popup_reminder=settings.mail_reminder in {"popup", "both"},
        lock_invites=settings.mail_lock_invites,
        allow_comments=settings.mail_allow_comments,
    )
    return capabilities.crm_options(crm, switches), capabilities.mail_options(mail, switches)


def zoho_backends(
    settings: Settings,
    door: Door,
    cache: TokenCache,
    connections: Connections,
    clock: Clock,
    *,
    limits: Limits | None = None,
    preferences: Preferences | None = None,
    lists: Callable[[str], GroupLists] | None = None,
) -> TaskBackends:
    """CRM and Mail by each person's own connection, else with the settings' grant or the workspace's connection.

    Without any, every use answers NotConnected. Calls are counted against `limits`, where they are given; `lists` keep
    what a grant of this name has listed.
    """
    crm, mail = zoho_options(settings)
    # With the call itself it stays well below a lease.
    patience = settings.zoho_timeout / 4

    def backends(name: str, grant: Grant, at: Addresses, meter: Meter | None) -> ZohoBackends:
        counted, kept = door if meter is None else door.metered(meter), lists(name) if lists is not None else None
        return ZohoBackends(counted, grant, at, clock, crm=crm, mail=mail, lists=kept)

    def wire(stored: Connection, tenant: Tenant, user: str | None) -> ZohoBackends:
        # Its own name for its access tokens, so that those of an earlier connection are never used.
        credentials = ClientCredentials(client_id=stored.client_id, client_secret=stored.client_secret)
        at = zoho_addresses(settings, stored.location)
        reconnect = "zoho-reconnect-own" if user is not None else None
        refresh_token = stored.refresh_token
        grant = Grant(
            stored.id, credentials, refresh_token, at, door=door, cache=cache, clock=clock, reconnect=reconnect
        )
        edition = EDITIONS[stored.edition or settings.zoho_edition]
        # Whoever is of the same organisation shares its limits; where it is not known, each connection has its own.
        org = stored.org or stored.id
        meter = None if limits is None else Meter(limits, org, tenant.team, edition, stored.users, patience=patience)
        return backends(stored.id, grant, at, meter)

    given = None
    addresses = zoho_addresses(settings)
    if settings.zoho_client_id and settings.zoho_client_secret and settings.zoho_refresh_token:
        credentials = ClientCredentials(client_id=settings.zoho_client_id, client_secret=settings.zoho_client_secret)
        token = settings.zoho_refresh_token
        # Another refresh token has another name, so that nothing remembered of the one before is held against it.
        name = f"{_GRANT}-{hashlib.sha256(token.get_secret_value().encode()).hexdigest()[:16]}"
        grant = Grant(name, credentials, token, addresses, door=door, cache=cache, clock=clock)
        edition = EDITIONS[settings.zoho_edition]
        meter = None if limits is None else Meter(limits, name, ONE_WORKSPACE.team, edition, patience=patience)
        given = backends(name, grant, addresses, meter)
    pages = settings.public_url is not None and settings.zoho_client(settings.zoho_data_centre) is not None
    missing = "zoho-not-connected-but-can-be" if pages else "zoho-not-connected"
    return ConnectedBackends(
        connections,
        ONE_WORKSPACE,
        wire,
        clock,
        given=given,
        shared=settings.shared_zoho,
        missing=missing,
        preferences=preferences,
    )


def zoho_consent(
    settings: Settings,
    door: Door,
    tickets: Tickets,
    connections: Connections,
    clock: Clock,
    *,
    watch: WatchesGrants | None = None,
) -> Consent:
    """Connecting Zoho in a browser; `watch` hears of grants that come and go."""

    def client(location: str) -> ClientCredentials | None:
        found = settings.zoho_client(location)
        return None if found is None else ClientCredentials(client_id=found[0], client_secret=found[1])

    return Consent(
        door,
        tickets,
        connections,
        clock,
        public_url=settings.public_url,
        clients=client,
        addresses=lambda location: zoho_addresses(settings, location),
        start=settings.zoho_data_centre,
        tenant=ONE_WORKSPACE,
        watch=watch,
    )
