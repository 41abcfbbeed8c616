"""Logging: structlog to standard error, secrets taken out first. Knows what secrets look like, and what people wrote.

One line an event, JSON unless a person is watching a terminal.
"""

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

# Slack tokens, Zoho tokens and codes, bearer headers, and addresses that act for somebody.
_SECRETS = re.compile(
    r"xox[abeprs]-[\w-]+|xapp-[\w-]+|\b1000\.[0-9a-f]+\.[0-9a-f]+|(?<=Bearer )\S+|(?<=Zoho-oauthtoken )\S+"
    r"|https://hooks\.slack\.com/\S+",
    re.IGNORECASE,
)
_HIDDEN_KEYS = {"token", "trigger_id", "response_url", "email", "text", "payload"}


def redact(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Takes secrets out of every value; first in the chain, so that nothing later can show them."""
    return {key: "[hidden]" if key in _HIDDEN_KEYS else _cleaned(value) for key, value in event.items()}


def _cleaned(value: object) -> object:
    return _SECRETS.sub("[hidden]", value) if isinstance(value, str) else value


def configure(level: str) -> None:
    """For the whole process. `level` is debug, info, warning or error."""
    watched = sys.stderr.isatty()
    structlog.configure(
        processors=[
            redact,
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            redact,
            structlog.dev.ConsoleRenderer() if watched else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # Bolt and aiohttp log through the standard library; their debug output holds whole payloads.
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s", force=True)
    # It warns that our own `authorize` is used instead of its token, which is meant. Bolt sets the level itself.
    logging.getLogger("slack_bolt.AsyncApp").addFilter(lambda record: record.levelno >= logging.ERROR)
    for handler in logging.getLogger().handlers:
        handler.addFilter(_hide)


def _hide(record: logging.LogRecord) -> bool:
    record.msg, record.args = _SECRETS.sub("[hidden]", record.getMessage()), ()
    return True
