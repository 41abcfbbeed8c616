"""Typed, frozen settings. Knows names, defaults and what is wrong with a value; read once, by __main__ alone.

Each setting is an environment variable, or a line of `.env`. Secrets are SecretStr, so that they show nowhere.
"""

from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.specs import Product

SLACK_API_URL = "https://slack.com/api/"
DEFAULT_REDIS_URL = "redis://127.0.0.1:6379/0"


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

    # Unset: DEFAULT_REDIS_URL, and for `run` a Redis of its own.
    redis_url: Annotated[str | None, Field(alias="REDIS_URL")] = None
    secret_key: Annotated[SecretStr, Field(alias="TASKBOT_SECRET_KEY")]
    default_product: Annotated[Product, Field(alias="TASKBOT_DEFAULT_PRODUCT")] = Product.CRM

    host: Annotated[str, Field(alias="TASKBOT_HOST")] = "127.0.0.1"
    port: Annotated[int, Field(alias="PORT", ge=0, le=65535)] = 3000
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
