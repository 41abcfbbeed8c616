"""What people have not been told yet of changes that others made in Zoho: a sealed list for each. See ports.Unheard."""

import structlog
from pydantic import ValidationError
from redis.asyncio import Redis

from bot.errors import TaskbotError
from bot.ports import News, Untold
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

log = structlog.get_logger(__name__)

# What nobody was told for so long (the bot was away, or muted) is no news any more.
KEEP_SECONDS = 3 * 86_400
_MOST = 500
Op = list[str]


def waits(seal: Seal, tenant: Tenant, news: News) -> list[Op]:
    """The plain writes of a step that has news for somebody."""
    key = Keys.of(tenant).news(tenant, news.user)
    sealed = seal.close(news.model_dump_json(), "news", tenant.team, news.user)
    return [["RPUSH", key, sealed], ["LTRIM", key, str(-_MOST), "-1"], ["EXPIRE", key, str(KEEP_SECONDS)]]


def heard(tenant: Tenant, user: str, count: int) -> list[Op]:
    """The plain writes of the step that tells somebody the first so many."""
    return [["LTRIM", Keys.of(tenant).news(tenant, user), str(count), "-1"]]


class NewsStore:
    """See ports.Unheard."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def waiting(self, tenant: Tenant, user: str) -> Untold:
        """See ports.Unheard."""
        with translated():
            found = await self._redis.lrange(Keys.of(tenant).news(tenant, user), 0, -1)
        read = [self._opened(tenant, user, text(each)) for each in found]
        return Untold([news for news in read if news is not None], len(found))

    def _opened(self, tenant: Tenant, user: str, sealed: str) -> News | None:
        """None for what another version stored: it must not keep the person from hearing the rest."""
        try:
            return News.model_validate_json(self._seal.open(sealed, "news", tenant.team, user))
        except (TaskbotError, ValidationError) as err:
            log.warning("news_unreadable", why=type(err).__name__)
            return None
