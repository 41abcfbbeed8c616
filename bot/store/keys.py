"""The names of all keys, made by one class from the tenant of a verified request. Nothing else spells a key.

All keys of one tenant carry one hash tag, so that every atomic step touches one Redis Cluster slot.
"""

import zlib

from bot.specs import TaskRef, Tenant

PARTITIONS = 64
# The partitions that hold something; written when one is first used, read by every worker.
PARTITION_SET = "tb:partitions"
# Wakes workers that wait while there is no partition yet.
FIRST_WAKE = "tb:wake"
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
        return cls(f"{zlib.crc32(_name(tenant).encode()) % PARTITIONS:02d}")

    def queue(self, name: str) -> str:
        """What is due in a queue: a sorted set of entries by the time that anybody may look at them."""
        return f"{self.root}:{name}"

    def wake(self, name: str) -> str:
        """Wakes who waits for a queue; only latency hangs on it."""
        return f"{self.queue(name)}:wake"

    def entry(self, entry: str) -> str:
        """The hash of one command, draw or notice."""
        return f"{self.root}:e:{entry}"

    def lane(self, lane: str) -> str:
        """The entries that must run one after the other."""
        return f"{self.root}:lane:{lane}"

    def card(self, tenant: Tenant, card: str) -> str:
        """The hash of one card."""
        return f"{self.root}:card:{_name(tenant)}:{card}"

    def link(self, tenant: Tenant, channel: str, ts: str) -> str:
        """Slack message -> card."""
        return f"{self.root}:link:{_name(tenant)}:{channel}:{ts}"

    def source(self, tenant: Tenant, channel: str, ts: str) -> str:
        """Source message -> the card of the task that was made of it."""
        return f"{self.root}:source:{_name(tenant)}:{channel}:{ts}"

    def task(self, tenant: Tenant, ref: TaskRef) -> str:
        """Zoho task -> cards."""
        return f"{self.root}:task:{_name(tenant)}:{ref.key}"

    def profile(self, tenant: Tenant, user: str) -> str:
        """A cached Slack profile."""
        return f"{self.root}:profile:{_name(tenant)}:{user}"

    def token(self, tenant: Tenant, grant: str) -> str:
        """A cached Zoho access token."""
        return f"{self.root}:token:{_name(tenant)}:{grant}"

    def connection(self, tenant: Tenant) -> str:
        """The stored Zoho connection."""
        return f"{self.root}:connection:{_name(tenant)}"


def _name(tenant: Tenant) -> str:
    return f"{tenant.enterprise or '-'}.{tenant.team}"
