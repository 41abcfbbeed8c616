"""What a task is where its line does not say: filled in from its author's preferences. Pure; knows specs.

Each of these yields to what was said: a product, group, project, record or reminder of the line's own.
"""

from bot.commands import Command, Profile
from bot.conventions import counted_back
from bot.preferences import Assumed
from bot.specs import Destination, Product, Reminder, TaskSpec


def product_of(spec: TaskSpec, assumed: Assumed) -> Product:
    """The product that the spec names, else the preferred one; groups and projects are Zoho Mail's."""
    where = spec.destination
    return Product.MAIL if where.group or where.project else where.product or assumed.product


def filled(spec: TaskSpec, assumed: Assumed) -> TaskSpec:
    """The spec with the group and project of Zoho Mail, the record of Zoho CRM and the reminder that are assumed."""
    product, where = product_of(spec, assumed), spec.destination
    chosen: dict[str, object] = {}
    if product is Product.MAIL and not (where.group or where.project) and (assumed.group or assumed.project):
        chosen["destination"] = Destination(product=product, group=assumed.group, project=assumed.project)
    if product is Product.CRM and assumed.record is not None and not spec.records:
        chosen["records"] = (assumed.record,)
    if assumed.lead is not None and not spec.reminders and spec.due is not None and spec.due.time is not None:
        chosen["reminders"] = (Reminder(before=assumed.lead),)
    return spec.model_copy(update=chosen) if chosen else spec


def clocked(spec: TaskSpec, command: Command) -> TaskSpec:
    """The spec with its reminders at the clock that its author's conventions mean."""
    return counted_back(spec, command.assumed.conventions) if command.assumed is not None else spec


def located(profile: Profile, zone: str | None, language: str | None) -> Profile:
    """Slack's profile with a zone and a language of the person's own; the country stays that of their locale."""
    chosen: dict[str, object] = {} if zone is None else {"zone": zone}
    if language is not None:
        country = profile.locale.replace("_", "-").partition("-")[2]
        chosen["locale"] = f"{language}-{country}" if country else language
    return profile.model_copy(update=chosen) if chosen else profile
