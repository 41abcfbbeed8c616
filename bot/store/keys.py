"""The names of all keys, made by one class from the tenant of a verified request. Nothing else spells a key.

All keys of one tenant carry one hash tag, so that every atomic step touches one Redis Cluster slot.
"""

import datetime as dt
import zlib
from functools import lru_cache

from bot.specs import TaskRef, Tenant

PARTITIONS = 64
# The partitions that hold something; written when one is first used, read by every worker.
PARTITION_SET = "tb:partitions"
# Held by the one process whose turn it is to audit.
AUDIT_TURN = "tb:audit"
# Written and forgotten by `taskbot doctor`, to see that writing works.
PROBE = "tb:probe"


class Keys:
    """Key names of one partition, and of one tenant in it where a method takes one."""

    def __init__(self, partition: str) -> None:
        self.partition = partition
        self.root = f"tb:{{{partition}}}"
        self.duplicates = f"{self.root}:dup"

    @classmethod
    def of(cls, tenant: Tenant) -> "Keys":
        """The partition of a tenant: stable, so that every process finds it."""
        return _partition_of(tenant_name(tenant))

    def queue(self, name: str) -> str:
        """Whose turn it is in a queue: a sorted set of tenants by the time that their line is to be looked at."""
        return f"{self.root}:{name}"

    def line(self, name: str, tenant: Tenant) -> str:
        """A tenant's entries of a queue: a sorted set by the time that anybody may look at them."""
        return f"{self.queue(name)}:{tenant_name(tenant)}"

    def open(self, name: str) -> str:
        """All unfinished entries of a queue: a sorted set by the time that they were first due."""
        return f"{self.root}:open:{name}"

    @property
    def wake(self) -> str:
        """The channel that says which queue has something; only latency hangs on it."""
        return f"{self.root}:wake"

    @property
    def epoch(self) -> str:
        """Since when Redis runs without having restarted."""
        return f"{self.root}:epoch"

    def user(self, tenant: Tenant, user: str) -> str:
        """The unfinished commands of a person, by the time that they were first due."""
        return f"{self.root}:user:{tenant_name(tenant)}:{user}"

    def people(self, tenant: Tenant) -> str:
        """The unfinished commands of all people of a tenant, by the time that they were first due."""
        return f"{self.root}:people:{tenant_name(tenant)}"

    def dead(self, tenant: Tenant) -> str:
        """The commands that were given up, by when."""
        return f"{self.root}:dead:{tenant_name(tenant)}"

    @property
    def graves(self) -> str:
        """The commands of all tenants that were given up."""
        return f"{self.root}:dead"

    def pace(self, tenant: Tenant, what: str) -> str:
        """When Slack may be asked next, for a method or a channel."""
        return f"{self.root}:pace:{tenant_name(tenant)}:{what}"

    def entry(self, entry: str) -> str:
        """The hash of one command, draw or notice."""
        return f"{self.root}:e:{entry}"

    def lane(self, lane: str) -> str:
        """The entries that must run one after the other."""
        return f"{self.root}:lane:{lane}"

    def card(self, tenant: Tenant, card: str) -> str:
        """The hash of one card."""
        return f"{self.root}:card:{tenant_name(tenant)}:{card}"

    def cards(self, tenant: Tenant, user: str) -> str:
        """The open cards of a person, by the day that they are due."""
        return f"{self.root}:cards:{tenant_name(tenant)}:{user}"

    def channel_cards(self, tenant: Tenant, channel: str) -> str:
        """The cards that were meant for a channel; those that are finished come first, and go first."""
        return f"{self.root}:in:{tenant_name(tenant)}:{channel}"

    def weekly(self, tenant: Tenant) -> str:
        """The channels in which the week is to be summed up."""
        return f"{self.root}:weekly:{tenant_name(tenant)}"

    def link(self, tenant: Tenant, channel: str, ts: str) -> str:
        """Slack message -> card."""
        return f"{self.root}:link:{tenant_name(tenant)}:{channel}:{ts}"

    def source(self, tenant: Tenant, channel: str, ts: str) -> str:
        """Source message -> the card of the task that was made of it."""
        return f"{self.root}:source:{tenant_name(tenant)}:{channel}:{ts}"

    def task(self, tenant: Tenant, ref: TaskRef) -> str:
        """Zoho task -> cards."""
        return f"{self.root}:task:{tenant_name(tenant)}:{ref.key}"

    def profile(self, tenant: Tenant, user: str) -> str:
        """A cached Slack profile."""
        return f"{self.root}:profile:{tenant_name(tenant)}:{user}"

    def preferences(self, tenant: Tenant, name: str) -> str:
        """What was chosen for the workspace ("workspace"), in a channel ("channel:C…") or by a person ("user:U…")."""
        return f"{self.root}:preferences:{tenant_name(tenant)}:{name}"

    def recents(self, tenant: Tenant, channel: str) -> str:
        """The CRM records that a conversation's tasks were linked to last."""
        return f"{self.root}:recents:{tenant_name(tenant)}:{channel}"

    def unfurls(self, tenant: Tenant, ref: TaskRef) -> str:
        """The messages in which a Zoho task is unfurled."""
        return f"{self.root}:unfurls:{tenant_name(tenant)}:{ref.key}"

    def numbers(self, tenant: Tenant, user: str, conversation: str) -> str:
        """The list that a person was shown last in a conversation."""
        return f"{self.root}:numbers:{tenant_name(tenant)}:{user}:{conversation}"

    def thread(self, tenant: Tenant, channel: str, ts: str) -> str:
        """Thread -> the cards that stand in it."""
        return f"{self.root}:thread:{tenant_name(tenant)}:{channel}:{ts}"

    def pairs(self, tenant: Tenant, card: str) -> str:
        """The messages of a card's thread and the notes of its task that say the same."""
        return f"{self.root}:pairs:{tenant_name(tenant)}:{card}"

    def polled(self, tenant: Tenant, grant: str) -> str:
        """The tasks of Zoho Mail that cards show, of a grant."""
        return f"{self.root}:polled:{tenant_name(tenant)}:{grant}"

    def group_list(self, tenant: Tenant, grant: str, group: str, what: str) -> str:
        """A group of Zoho Mail as a grant listed it, by how often the bot has changed it; and that "count"."""
        return f"{self.root}:groups:{tenant_name(tenant)}:{grant}:{group}:{what}"

    def acted(self, tenant: Tenant) -> str:
        """When somebody last gave a command."""
        return f"{self.root}:acted:{tenant_name(tenant)}"

    def followed(self, tenant: Tenant) -> str:
        """The cards whose threads are followed, by when their notes are to be looked at next."""
        return f"{self.root}:followed:{tenant_name(tenant)}"

    def asked(self, tenant: Tenant, command: str) -> str:
        """A question that waits for an answer, by the command that it is about."""
        return f"{self.root}:asked:{tenant_name(tenant)}:{command}"

    def last_asked(self, tenant: Tenant, user: str, conversation: str) -> str:
        """The command that a person was asked about last in a conversation."""
        return f"{self.root}:asking:{tenant_name(tenant)}:{user}:{conversation}"

    def last_read(self, tenant: Tenant, user: str, conversation: str) -> str:
        """The words of a person that were read last in a conversation."""
        return f"{self.root}:read:{tenant_name(tenant)}:{user}:{conversation}"

    def shown(self, tenant: Tenant, user: str, conversation: str) -> str:
        """The tasks of the list that a person was shown last in a conversation."""
        return f"{self.root}:shown:{tenant_name(tenant)}:{user}:{conversation}"

    def deeds(self, tenant: Tenant, user: str) -> str:
        """What a person did with tasks, by the ids of the commands, while it can be undone."""
        return f"{self.root}:deeds:{tenant_name(tenant)}:{user}"

    def home(self, tenant: Tenant, user: str) -> str:
        """What was published last in a person's Home tab."""
        return f"{self.root}:home:{tenant_name(tenant)}:{user}"

    def home_seen(self, tenant: Tenant, user: str = "") -> str:
        """That a person looks at their Home tab; without one, that anybody does."""
        return f"{self.root}:home-seen:{tenant_name(tenant)}:{user}"

    @property
    def standing(self) -> str:
        """What stands of the standing jobs: a sorted set by the moment of the next occurrence."""
        return f"{self.root}:standing"

    @property
    def stood(self) -> str:
        """How each of them went last: a hash."""
        return f"{self.root}:stood"

    @property
    def worked(self) -> str:
        """When a standing job of each name last went well, whosever it was: a hash."""
        return f"{self.root}:worked"

    def rings(self, tenant: Tenant, user: str) -> str:
        """What waits to be said to a person at its time: a list."""
        return f"{self.root}:rings:{tenant_name(tenant)}:{user}"

    def rung(self, tenant: Tenant, user: str, day: dt.date) -> str:
        """How many messages a person had on a day that nobody had set the clock of."""
        return f"{self.root}:rung:{tenant_name(tenant)}:{user}:{day}"

    @property
    def met(self) -> str:
        """The people whom the bot has met."""
        return f"{self.root}:met"

    def news(self, tenant: Tenant, user: str) -> str:
        """What a person has not been told yet of changes made in Zoho: a list."""
        return f"{self.root}:news:{tenant_name(tenant)}:{user}"

    def grants(self, tenant: Tenant) -> str:
        """The grants that tasks with a card were made with, each with a person who may use it: a hash."""
        return f"{self.root}:grants:{tenant_name(tenant)}"

    def gone(self, tenant: Tenant, grant: str) -> str:
        """The deleted tasks of a grant: a sorted set by when that was seen."""
        return f"{self.root}:gone:{tenant_name(tenant)}:{grant}"

    def watchers(self, tenant: Tenant) -> str:
        """Zoho organisation -> the grant that hears of what changes there: a hash."""
        return f"{self.root}:watchers:{tenant_name(tenant)}"

    @property
    def looked(self) -> str:
        """Zoho organisation -> when all that changed there was last looked through: a hash."""
        return f"{self.root}:looked"

    def channel(self, tenant: Tenant, grant: str) -> str:
        """The channel by which Zoho CRM tells of changes."""
        return f"{self.root}:channel:{tenant_name(tenant)}:{grant}"

    def token(self, tenant: Tenant, grant: str) -> str:
        """A cached Zoho access token."""
        return f"{self.root}:token:{tenant_name(tenant)}:{grant}"

    def connection(self, tenant: Tenant, user: str | None = None) -> str:
        """The stored Zoho connection of the workspace, or of one person in it."""
        return f"{self.root}:connection:{tenant_name(tenant)}" + (f":{user}" if user is not None else "")


@lru_cache(maxsize=1024)
def _partition_of(name: str) -> Keys:
    # Each command asks a dozen times.
    return Keys(f"{zlib.crc32(name.encode()) % PARTITIONS:02d}")


class LimitKeys:
    """Keys of what one Zoho organisation allows of a product: one hash tag of their own, whichever tenants ask."""

    def __init__(self, org: str, product: str) -> None:
        root = f"tb:zoho:{{{org}}}:{product}"
        # Hold, breaker and credits; calls under way by the end of their lease; tenants that wait, until when.
        self.state, self.slots, self.narrow, self.waits = root, f"{root}:slots", f"{root}:narrow", f"{root}:waits"
        # Calls of the last minute by their time; what was spent, by hour.
        self.minute, self.spent = f"{root}:minute", f"{root}:spent"


def ticket(digest: str) -> str:
    """What a ticket stands for, by the digest of the ticket."""
    return f"tb:ticket:{digest}"


def channel_named(digest: str) -> str:
    """Whose channel it is, by the digest of the secret in its address."""
    return f"tb:channel:{digest}"


def partitions() -> list[Keys]:
    """All partitions that there may be."""
    return [Keys(f"{number:02d}") for number in range(PARTITIONS)]


def tenant_name(tenant: Tenant) -> str:
    """A tenant within a partition."""
    return f"{tenant.enterprise or '-'}.{tenant.team}"


def tenant_of(name: str) -> Tenant:
    """The tenant of such a name: Slack's ids have letters and digits alone."""
    enterprise, _, team = name.partition(".")
    return Tenant(team=team, enterprise=None if enterprise == "-" else enterprise)
