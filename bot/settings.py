"""Typed, frozen settings. Knows names, defaults and what is wrong with a value; read once, by __main__ alone.

Each setting is an environment variable, or a line of `.env`. Secrets are SecretStr, so that they show nowhere.
"""

from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, TypeAdapter, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.specs import Product

SLACK_API_URL = "https://slack.com/api/"
# Zoho CRM's automations, by the words of `trigger` (www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
TRIGGERS = frozenset({"workflow", "approval", "blueprint", "pathfinder", "orchestration"})
DEFAULT_REDIS_URL = "redis://127.0.0.1:6379/0"
_CLIENTS = TypeAdapter(dict[str, dict[str, str]])


class Settings(BaseSettings):
    """Everything a process of the bot is told from outside."""

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_file=".env", env_ignore_empty=True, populate_by_name=True
    )

    # Slack: one workspace, from the app's pages (OAuth & Permissions; Basic Information).
    slack_bot_token: Annotated[SecretStr, Field(alias="SLACK_BOT_TOKEN")]
    # For `web`: proves that a request is Slack's. For `run`: the app-level token, which opens Socket Mode.
    slack_signing_secret: Annotated[SecretStr | None, Field(alias="SLACK_SIGNING_SECRET")] = None
    slack_app_token: Annotated[SecretStr | None, Field(alias="SLACK_APP_TOKEN")] = None

    # Zoho: a client of api-console.zoho.com and its refresh token; without them the bot says how to connect.
    zoho_client_id: Annotated[str | None, Field(alias="ZOHO_CLIENT_ID")] = None
    zoho_client_secret: Annotated[SecretStr | None, Field(alias="ZOHO_CLIENT_SECRET")] = None
    zoho_refresh_token: Annotated[SecretStr | None, Field(alias="ZOHO_REFRESH_TOKEN")] = None
    zoho_data_centre: Annotated[str, Field(alias="ZOHO_DATA_CENTRE")] = "us"
    # Clients of single data centres, where the client above is not good for all (its secret can differ in each).
    zoho_clients: Annotated[SecretStr | None, Field(alias="ZOHO_CLIENTS")] = None
    # Zoho's limits follow from the edition; this one counts where Zoho was not asked, or did not say.
    zoho_edition: Annotated[
        Literal["free", "standard", "professional", "enterprise", "ultimate"], Field(alias="ZOHO_EDITION")
    ] = "free"

    # Connecting Zoho from Slack: where browsers reach this bot, and who may connect the whole workspace.
    public_url: Annotated[str | None, Field(alias="TASKBOT_PUBLIC_URL")] = None
    admins: Annotated[str | None, Field(alias="TASKBOT_ADMINS")] = None
    shared_zoho: Annotated[bool, Field(alias="TASKBOT_SHARED_ZOHO")] = True

    # Unset: DEFAULT_REDIS_URL, and for `run` a Redis of its own.
    redis_url: Annotated[str | None, Field(alias="REDIS_URL")] = None
    # What an acknowledged command survives: the end of the Redis process, of the machine, or of its disk.
    durability: Annotated[Literal["process", "disk", "replica"], Field(alias="TASKBOT_DURABILITY")] = "process"
    secret_key: Annotated[SecretStr, Field(alias="TASKBOT_SECRET_KEY")]
    default_product: Annotated[Product, Field(alias="TASKBOT_DEFAULT_PRODUCT")] = Product.CRM

    # How tasks are made in Zoho.
    crm_version: Annotated[Literal["v8", "v2"], Field(alias="ZOHO_CRM_VERSION")] = "v8"
    crm_reminder: Annotated[Literal["email", "popup", "both"], Field(alias="TASKBOT_CRM_REMINDER")] = "email"
    mail_reminder: Annotated[Literal["email", "popup", "both"], Field(alias="TASKBOT_MAIL_REMINDER")] = "both"
    crm_notify_owner: Annotated[bool | None, Field(alias="TASKBOT_CRM_NOTIFY_OWNER")] = None
    crm_automation: Annotated[str, Field(alias="TASKBOT_CRM_AUTOMATION")] = "all"
    crm_marker_field: Annotated[str | None, Field(alias="TASKBOT_CRM_MARKER_FIELD")] = None
    crm_defaults: Annotated[dict[str, str | bool | int | float], Field(alias="TASKBOT_CRM_DEFAULTS")] = {}
    mail_lock_invites: Annotated[bool | None, Field(alias="TASKBOT_MAIL_LOCK_INVITES")] = None
    mail_allow_comments: Annotated[bool | None, Field(alias="TASKBOT_MAIL_ALLOW_COMMENTS")] = None
    series_months: Annotated[int, Field(alias="TASKBOT_SERIES_MONTHS", ge=1, le=60)] = 12
    series_tasks: Annotated[int, Field(alias="TASKBOT_SERIES_TASKS", ge=2, le=100)] = 50
    # What this organisation's Zoho does beyond the documents; the names are bot/zoho/capabilities.py's.
    zoho_capabilities: Annotated[str | None, Field(alias="TASKBOT_ZOHO_CAPABILITIES")] = None

    # Links to Zoho as Work Objects in Slack, or, for an app that has none, as plain cards.
    work_objects: Annotated[bool, Field(alias="TASKBOT_WORK_OBJECTS")] = True

    # How many commands one worker has under way; as many messages to Slack beside them.
    worker_concurrency: Annotated[int, Field(alias="TASKBOT_WORKER_CONCURRENCY", ge=1, le=200)] = 8
    host: Annotated[str, Field(alias="TASKBOT_HOST")] = "127.0.0.1"
    port: Annotated[int, Field(alias="PORT", ge=0, le=65535)] = 3000
    # Health, readiness and metrics of a process that serves nothing else: `worker` and `run`.
    vitals_port: Annotated[int | None, Field(alias="TASKBOT_VITALS_PORT", ge=0, le=65535)] = None
    log_level: Annotated[str, Field(alias="TASKBOT_LOG_LEVEL", pattern="^(debug|info|warning|error)$")] = "info"

    # Other addresses than the real ones, for sandboxes; refused unless said so aloud, so that a production process
    # can't be pointed astray by one stray variable.
    allow_other_addresses: Annotated[bool, Field(alias="TASKBOT_ALLOW_OTHER_ADDRESSES")] = False
    slack_api_url: Annotated[str, Field(alias="SLACK_API_URL")] = SLACK_API_URL
    zoho_accounts_url: Annotated[str | None, Field(alias="ZOHO_ACCOUNTS_URL")] = None
    zoho_api_url: Annotated[str | None, Field(alias="ZOHO_API_URL")] = None
    zoho_mail_url: Annotated[str | None, Field(alias="ZOHO_MAIL_URL")] = None

    # Timings, in seconds; changed by tests and by nobody else without a reason.
    lease: Annotated[float, Field(alias="TASKBOT_LEASE", gt=0)] = 45.0
    settle: Annotated[float, Field(alias="TASKBOT_SETTLE", gt=0)] = 60.0
    zoho_timeout: Annotated[float, Field(alias="TASKBOT_ZOHO_TIMEOUT", gt=0)] = 20.0

    @model_validator(mode="after")
    def _addresses(self) -> Self:
        given = {
            "SLACK_API_URL": None if self.slack_api_url == SLACK_API_URL else self.slack_api_url,
            "ZOHO_ACCOUNTS_URL": self.zoho_accounts_url,
            "ZOHO_API_URL": self.zoho_api_url,
            "ZOHO_MAIL_URL": self.zoho_mail_url,
        }
        for name, url in given.items():
            if url is None:
                continue
            if not self.allow_other_addresses:
                raise ValueError(
                    f"{name} points away from the real service; that needs TASKBOT_ALLOW_OTHER_ADDRESSES=true"
                )
            if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
                raise ValueError(f"{name} is not an http(s) address")
        zoho = [url for name, url in given.items() if name.startswith("ZOHO")]
        if any(zoho) and not all(zoho):
            raise ValueError("ZOHO_ACCOUNTS_URL, ZOHO_API_URL and ZOHO_MAIL_URL go together: set all three or none")
        return self

    @property
    def crm_triggers(self) -> tuple[str, ...] | None:
        """What `trigger` says: None for all automations, which is leaving it out; () for none."""
        words = tuple(word.strip() for word in self.crm_automation.split(",") if word.strip())
        return None if words == ("all",) else () if words == ("none",) else words

    @model_validator(mode="after")
    def _automation(self) -> Self:
        if unknown := set(self.crm_triggers or ()) - TRIGGERS:
            raise ValueError(
                f"TASKBOT_CRM_AUTOMATION: {', '.join(sorted(unknown))} is not known; give all, none, or some of "
                f"{', '.join(sorted(TRIGGERS))}"
            )
        return self

    @property
    def admin_ids(self) -> frozenset[str]:
        """Slack user ids of those who may connect the workspace; none: Slack's own admins may."""
        return frozenset(word.strip() for word in (self.admins or "").split(",") if word.strip())

    def zoho_client(self, location: str) -> tuple[str, SecretStr] | None:
        """The client id and secret for a data centre, None when there is none."""
        own = self._clients().get(location.strip().lower())
        if own is not None:
            return own["client_id"], SecretStr(own["client_secret"])
        if self.zoho_client_id and self.zoho_client_secret:
            return self.zoho_client_id, self.zoho_client_secret
        return None

    def _clients(self) -> dict[str, dict[str, str]]:
        text = self.zoho_clients.get_secret_value() if self.zoho_clients is not None else "{}"
        return _CLIENTS.validate_json(text)

    @model_validator(mode="after")
    def _reached(self) -> Self:
        try:
            clients = self._clients()
        except ValidationError:
            clients = {"": {}}
        if any(set(client) != {"client_id", "client_secret"} for client in clients.values()):
            raise ValueError('ZOHO_CLIENTS is not {"eu": {"client_id": "…", "client_secret": "…"}, …}, as JSON')
        if self.public_url is None:
            if not self.shared_zoho:
                raise ValueError("TASKBOT_SHARED_ZOHO=false needs TASKBOT_PUBLIC_URL, or nobody could connect Zoho")
            return self
        at = urlsplit(self.public_url)
        local = self.allow_other_addresses and at.hostname in {"127.0.0.1", "localhost"}
        if not at.hostname or at.query or at.fragment or at.scheme not in ({"http", "https"} if local else {"https"}):
            raise ValueError("TASKBOT_PUBLIC_URL is no public https address; give one such as https://bot.example.com")
        return self

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        zoho = {
            "ZOHO_CLIENT_ID": self.zoho_client_id,
            "ZOHO_CLIENT_SECRET": self.zoho_client_secret,
            "ZOHO_REFRESH_TOKEN": self.zoho_refresh_token,
        }
        missing = [name for name, value in zoho.items() if value is None]
        # A client without a refresh token is a client to connect with.
        if missing and len(missing) < len(zoho) and missing != ["ZOHO_REFRESH_TOKEN"]:
            raise ValueError(
                f"{' and '.join(missing)} missing: ZOHO_CLIENT_ID, _SECRET and ZOHO_REFRESH_TOKEN go together"
            )
        if self.lease <= self.zoho_timeout:
            raise ValueError("TASKBOT_LEASE must be longer than TASKBOT_ZOHO_TIMEOUT, or one task could be sent twice")
        return self


def load(env_file: Path | None = Path(".env")) -> Settings:
    """The settings of this process, from its environment and `env_file`. Raises SettingsError, one readable line."""
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]  # the values come from the environment
    except ValidationError as err:
        raise SettingsError("; ".join(_sentence(error) for error in err.errors())) from None


def needed(value: SecretStr | None, name: str) -> SecretStr:
    """A setting that only some roles need. Raises SettingsError."""
    if value is None:
        raise SettingsError(f"{name} is not set")
    return value


def _sentence(error: object) -> str:
    """One pydantic error as a sentence that names the variable, and never shows its value."""
    assert isinstance(error, dict)
    name = str(error["loc"][0]) if error["loc"] else ""
    if error["type"] == "missing":
        return f"{name} is not set"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name}: {message[0].lower()}{message[1:]}" if name else message
