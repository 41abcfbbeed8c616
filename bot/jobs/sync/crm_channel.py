"""The notification channel of one Zoho organisation: made, renewed before it ends, made anew when it is lost, ended.

Zoho decides how long a channel lives: what it answered counts, not what was asked for (a week at most; an hour where it
does not like what it was asked). Page: www.zoho.com/crm/developer/docs/api/v8/notifications/enable.html. Knows ports.
"""

import contextlib
import datetime as dt
import secrets
from dataclasses import dataclass
from urllib.parse import quote

import structlog
from prometheus_client import Counter
from pydantic import SecretStr

from bot.errors import NotConnected, OutcomeUnknown, ZohoBusy, ZohoError, ZohoRefused
from bot.ports import CHANGES_PATH, Channel, ChannelOf, Channels, Clock, Watches
from bot.specs import Tenant

log = structlog.get_logger(__name__)

# A little less than the week that Zoho allows: a moment beyond it, and the channel lives an hour.
LIFE = dt.timedelta(days=7) - dt.timedelta(minutes=10)
# The share of its life after which a channel is renewed: there is time for several tries.
_RENEWED_AFTER = 0.6
# Where Zoho refuses a channel it is asked again after so long.
_REFUSED_FOR = dt.timedelta(hours=6)

CHANNELS = Counter("taskbot_zoho_channels", "What became of notification channels of Zoho CRM", ["what"])


@dataclass(frozen=True)
class Kept:
    """The channel that lives now; None where there is none. `silent`: none is to be had until then."""

    channel: Channel | None = None
    silent: dt.datetime | None = None


class Upkeep:
    """Sees to channels. Without a public address there are none."""

    def __init__(self, channels: Channels, clock: Clock, public_url: str | None) -> None:
        self._channels = channels
        self._clock = clock
        self._url = None if public_url is None else public_url.rstrip("/") + CHANGES_PATH

    @property
    def possible(self) -> bool:
        """Whether Zoho could reach the bot."""
        return self._url is not None

    async def kept(self, tenant: Tenant, grant: str, user: str, watching: Watches) -> Kept:
        """The grant's channel, seen to. Raises StoreUnavailable; of Zoho nothing: the next look comes anyway."""
        if self._url is None:
            return Kept()
        of = ChannelOf(
            tenant=tenant, grant=grant, user=user, channel=await self._channels.channel(tenant, grant) or _new()
        )
        try:
            return Kept(await self._living(of, watching))
        except (ZohoRefused, NotConnected) as err:
            CHANNELS.labels("refused").inc()
            log.warning("zoho_channel_refused", code=getattr(err, "code", None), why=type(err).__name__)
            return Kept(silent=self._clock.now() + _REFUSED_FOR)
        except ZohoError as err:
            log.info("zoho_channel_waits", why=type(err).__name__)
            return Kept()

    async def _living(self, of: ChannelOf, watching: Watches) -> Channel:
        channel, now = of.channel, self._clock.now()
        if channel.since is None:
            # Kept before it is asked for: where the answer is lost, the channel is found by its id.
            await self._channels.keep(of)
            return await self._subscribed(of, watching, "made")
        if channel.url != self._url:
            moved = await self._subscribed(of.model_copy(update={"channel": _new()}), watching, "moved")
            # Where Zoho does not answer, the old one ends by itself.
            with contextlib.suppress(ZohoError):
                await watching.unsubscribe(channel.id)
            return moved
        lives = await watching.subscribed(channel.id)
        if lives is None or lives <= now:
            return await self._subscribed(of.model_copy(update={"channel": _new()}), watching, "lost")
        if self.renews(channel) > now:
            return channel
        try:
            return await self._subscribed(of, watching, "renewed", renew=True)
        except ZohoRefused:
            return await self._subscribed(of.model_copy(update={"channel": _new()}), watching, "lost")

    async def _subscribed(self, of: ChannelOf, watching: Watches, what: str, *, renew: bool = False) -> Channel:
        assert self._url is not None
        await self._channels.keep(of)
        now, channel = self._clock.now(), of.channel
        url = f"{self._url}?k={quote(channel.secret.get_secret_value())}"
        try:
            expires: dt.datetime | None = await watching.subscribe(channel, url, now + LIFE, renew=renew)
        except (OutcomeUnknown, ZohoBusy):
            expires = await watching.subscribed(channel.id)
        if expires is None:
            raise ZohoBusy("Zoho did not answer.")
        channel = channel.model_copy(update={"since": now, "expires": expires.astimezone(dt.UTC), "url": self._url})
        await self._channels.keep(of.model_copy(update={"channel": channel}))
        CHANNELS.labels(what).inc()
        return channel

    def renews(self, channel: Channel) -> dt.datetime:
        """When a channel is to be renewed."""
        if channel.since is None or channel.expires is None:
            return self._clock.now()
        return channel.since + (channel.expires - channel.since) * _RENEWED_AFTER

    async def end(self, tenant: Tenant, grant: str, watching: Watches) -> None:
        """The grant is about to be given back: its channel ends. Raises StoreUnavailable and ZohoError."""
        channel = await self._channels.channel(tenant, grant)
        if channel is None:
            return
        await self._channels.forget(tenant, grant)
        await watching.unsubscribe(channel.id)
        CHANNELS.labels("ended").inc()


def _new() -> Channel:
    """Its id is a long of our choosing."""
    return Channel(
        id=str(secrets.randbelow(9 * 10**17) + 10**17),
        token=SecretStr(secrets.token_urlsafe(32)),
        secret=SecretStr(secrets.token_urlsafe(32)),
    )
