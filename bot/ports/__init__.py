"""What the service and the worker need from outside, as Protocols. Knows specs; the implementations know the vendors.

Each has two implementations or more (CRM and Mail; Redis and a test's own), or is where tests put a fake.
"""

from bot.ports.backends import (
    AccessToken,
    Changes,
    Clock,
    Connection,
    Connections,
    FollowUps,
    Member,
    Plan,
    PlanPart,
    Resolved,
    TaskBackend,
    TaskBackends,
    TokenCache,
    WireRequest,
)
from bot.ports.engine import (
    Claim,
    CommandIds,
    Effects,
    Inbox,
    Queue,
    QueueName,
)
from bot.ports.slack import (
    Messenger,
    Profiles,
)

__all__ = [
    "AccessToken",
    "Changes",
    "Claim",
    "Clock",
    "CommandIds",
    "Connection",
    "Connections",
    "Effects",
    "FollowUps",
    "Inbox",
    "Member",
    "Messenger",
    "Plan",
    "PlanPart",
    "Profiles",
    "Queue",
    "QueueName",
    "Resolved",
    "TaskBackend",
    "TaskBackends",
    "TokenCache",
    "WireRequest",
]
