"""What no document settles about Zoho's tasks, in one table: what the bot does unless an organisation shows otherwise.

Knows names, defaults and which option each switches; probes.py finds out what an organisation really does. Evidence:
[?] inferred or unknown, [WILD] seen in others' code, [SDK] in Zoho's own libraries, [D] documented elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import SettingsError
from bot.specs import Product
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail.task import MailOptions


@dataclass(frozen=True, slots=True)
class Capability:
    """One open question. `option` is the field of the product's options that it switches; None: nothing to switch.

    `otherwise` is what the bot does while it is off, or in any case where there is nothing to switch.
    """

    name: str
    product: Product
    about: str
    evidence: str
    otherwise: str
    option: str | None = None
    default: bool = False


CAPABILITIES: tuple[Capability, ...] = (
    Capability(
        "crm_several_weekdays",
        Product.CRM,
        "several days in a series' BYDAY (“BYDAY=MO,WE”)",
        "[?]",
        "a series for each weekday",
        "several_weekdays",
    ),
    Capability(
        "crm_last_weekday",
        Product.CRM,
        "the last weekday of a month (BYSETPOS=-1)",
        "[?]",
        "a task for each date",
        "last_weekday",
    ),
    Capability(
        "crm_last_monthday",
        Product.CRM,
        "the last day of a month (BYMONTHDAY=-1)",
        "[?]",
        "a task for each date",
        "last_monthday",
    ),
    Capability(
        "crm_late_monthdays",
        Product.CRM,
        "months without their 29th, 30th or 31st are left out, as RFC 5545 says",
        "[?]",
        "a task for each date",
        "late_monthdays",
    ),
    Capability("crm_count", Product.CRM, "a series that ends by COUNT", "[?]", "UNTIL is computed"),
    Capability(
        "crm_null_clears",
        Product.CRM,
        "null empties a field",
        "[WILD]",
        "emptying a field is refused",
        "null_clears",
        default=True,
    ),
    Capability(
        "crm_past_alarms",
        Product.CRM,
        "a reminder in the past is taken",
        "[?]",
        "a reminder whose time is over is left out",
        "past_alarms",
    ),
    Capability(
        "crm_both_actions",
        Product.CRM,
        "EMAILANDPOPUP without FREQ after v2",
        "[SDK]",
        "FREQ=NONE stands beside it",
        "both_actions",
    ),
    Capability(
        "crm_freq_alarms",
        Product.CRM,
        "reminders that ring again (FREQ) after v2",
        "[D for v2]",
        "a reminder rings once, and the card says so",
        "freq_alarms",
    ),
    Capability(
        "mail_several_weekdays",
        Product.MAIL,
        "several days in recurWeeklyOn",
        "[?]",
        "a recurring task for each weekday",
        "several_weekdays",
    ),
    Capability(
        "mail_late_monthdays",
        Product.MAIL,
        "31 in recurMonthlyOnDayOfMonth (what shorter months do shows only then)",
        "[?]",
        "such a rule is kept by the bot",
        "late_monthdays",
    ),
    Capability(
        "mail_until_inclusive",
        Product.MAIL,
        "recurUntil counts its own day",
        "[?]",
        "it is taken to",
    ),
    Capability(
        "mail_clears",
        Product.MAIL,
        "an empty dueDate empties it",
        "[?]",
        "emptying a due date is refused",
    ),
)
_BY_NAME: Mapping[str, Capability] = {one.name: one for one in CAPABILITIES}


def switched(text: str) -> Mapping[str, bool]:
    """TASKBOT_ZOHO_CAPABILITIES, "crm_last_weekday,-crm_null_clears": which are on, and after "-" which are off.

    Raises SettingsError for a name that is not in the table, or that switches nothing.
    """
    found = {}
    for word in filter(None, (part.strip() for part in text.split(","))):
        name = word.removeprefix("-")
        if name not in _BY_NAME or _BY_NAME[name].option is None:
            known = ", ".join(one.name for one in CAPABILITIES if one.option is not None)
            raise SettingsError(f"TASKBOT_ZOHO_CAPABILITIES: “{name}” is not one of {known}")
        found[name] = not word.startswith("-")
    return found


def is_on(capability: Capability, switches: Mapping[str, bool]) -> bool:
    """Whether the bot relies on it."""
    return capability.option is not None and switches.get(capability.name, capability.default)


def crm_options(options: CrmOptions, switches: Mapping[str, bool]) -> CrmOptions:
    """The options with what was switched."""
    return options.model_copy(update=_options(Product.CRM, switches))


def mail_options(options: MailOptions, switches: Mapping[str, bool]) -> MailOptions:
    """The options with what was switched."""
    return options.model_copy(update=_options(Product.MAIL, switches))


def _options(product: Product, switches: Mapping[str, bool]) -> dict[str, bool]:
    return {
        one.option: is_on(one, switches) for one in CAPABILITIES if one.product is product and one.option is not None
    }
