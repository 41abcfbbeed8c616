"""The form of a task, read: from its fields to a spec, or to a sentence for each field that can't be read. Pure.

Knows specs and the parser, no Slack. How a task repeats and what reminds of it are said in words, so those two go
through the same parser as a typed line; days and times come from pickers. What can't be read is never a guess.
"""

from bot.catalogue import say
from bot.intent import Context
from bot.slack.form import details
from bot.slack.form.dates import check_ahead, check_rings, dates, in_zone, reminders
from bot.slack.form.fields import IN_GROUP, Form
from bot.slack.form.words import Wrong
from bot.specs import Destination, Priority, Product, TaskSpec


def read(
    form: Form, context: Context, given: TaskSpec | None = None, *, made: bool = False
) -> TaskSpec | dict[str, str]:
    """The task that the fields say, or a sentence for each field that can't be read.

    `given` is what the form was prefilled with; a field that was left as it was keeps what it stood for. Of a task that
    is `made` already, dates that have passed may stay as they are.
    """
    given = given or TaskSpec(title="")
    old = Form.of(given, _product(form), context)
    wrong: dict[str, str] = {}
    due, recurrence, rings = given.due, given.recurrence, given.reminders
    title = given.title if form.title.strip() == old.title else form.title.strip()
    if not title:
        wrong["title"] = say("form-say-few-words-what")
    try:
        due, recurrence = dates(form, context, given)
        if not made or due != given.due:
            check_ahead(due, in_zone(context, given))
        rings = reminders(form, context, given, due)
        if recurrence is None and (not made or (due, rings) != (given.due, given.reminders)):
            check_rings(rings, due, in_zone(context, given))
    except Wrong as err:
        wrong[err.field] = err.sentence
    if wrong:
        return wrong
    description = form.description.strip()
    changed = {
        "title": title,
        "description": given.description if description == old.description else description or None,
        "due": due,
        "recurrence": recurrence,
        "reminders": rings,
        "priority": Priority(form.priority) if form.priority else None,
        "destination": _destination(given.destination, form, old),
        "status": given.status if not _differs(form, old, "status") else form.status or None,
        **{
            name: read_(getattr(form, field), context, given)
            for name, (field, read_) in details.READ.items()
            if _differs(form, old, field)
        },
    }
    return given.model_copy(update=changed).placed(in_zone(context, given).zone)


def _product(form: Form) -> Product | None:
    return Product(form.product) if form.product else None


def _destination(given: Destination, form: Form, old: Form) -> Destination:
    """Groups and projects are Zoho Mail's: what names one goes there, and CRM starts without them."""
    typed = {name: getattr(form, name).strip() or None for name in ("group", "project") if _differs(form, old, name)}
    if IN_GROUP in (typed.get("project") or ""):
        project, _, group = str(typed["project"]).partition(IN_GROUP)
        typed |= {"project": project, "group": typed.get("group") or (form.group.strip() or group)}
    if any(typed.values()):
        return given.model_copy(update={**typed, "product": Product.MAIL})
    given = given.model_copy(update=typed)
    product = _product(form)
    named = given.product or (Product.MAIL if given.group or given.project else None)
    return given if product is None or named in (None, product) else Destination(product=product)


def _differs(form: Form, old: Form, field: str) -> bool:
    return bool(getattr(form, field).strip() != getattr(old, field).strip())
