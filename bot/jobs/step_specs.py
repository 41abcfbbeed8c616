"""What the inputs of a workflow's step mean: its line and details as a task. Knows the parser's door; pure."""

from html import escape

from bot.catalogue import say
from bot.commands import Command, Profile, Step
from bot.errors import NotUnderstood
from bot.specs import Destination, Person, Product, RecordRef, TaskRef, TaskSpec
from bot.understand.tasks import details_of, read

# The inputs that are read as words of a line, and how each is said there.
_WORDS = {
    "due": "{}",
    "recurrence": "{}",
    "reminder": "remind me {}",
    "priority": "{} priority",
}
_SAID_ALREADY = {"reminder": "remind", "priority": "priority"}


def task_of(step: Step, command: Command, profile: Profile) -> TaskSpec:
    """The task that create_task asks for. Raises NotUnderstood with what to change in the step."""
    line = step.inputs.get("task", "")
    if not line:
        raise NotUnderstood(say("steps-lacks", name="Task"))
    spec = read(line, command, profile)
    product = step.inputs.get("product", "").lower()
    if product and product not in tuple(Product):
        raise NotUnderstood(say("steps-product", words=escape(product, quote=False)))
    changed, only = _given(step, command, profile)
    update: dict[str, object] = {name: getattr(changed, name) for name in only}
    if product:
        update["destination"] = spec.destination.model_copy(update={"product": Product(product)})
    return spec.model_copy(update=update)


def changes_of(step: Step, command: Command, profile: Profile) -> tuple[TaskSpec, tuple[str, ...]]:
    """What update_task changes, and the names of those fields. Raises NotUnderstood."""
    spec, only = _given(step, command, profile)
    if title := step.inputs.get("title"):
        spec, only = spec.model_copy(update={"title": title}), (*only, "title")
    if not only:
        raise NotUnderstood(say("steps-nothing"))
    return spec, only


def ref_of(step: Step) -> TaskRef:
    """The task that a step names. Raises NotUnderstood."""
    said = step.inputs.get("task_id", "")
    try:
        ref = TaskRef.from_key(said)
    except ValueError:
        ref = None
    if ref is None or not ref.id:
        raise NotUnderstood(say("steps-task-id", words=escape(said, quote=False)))
    return ref


def _given(step: Step, command: Command, profile: Profile) -> tuple[TaskSpec, tuple[str, ...]]:
    """The details that are given, and their names."""
    spec, only = TaskSpec(title="", destination=Destination()), list[str]()
    for name, form in _WORDS.items():
        if not (words := step.inputs.get(name)):
            continue
        said = words if _SAID_ALREADY.get(name, "\0") in words.lower() else form.format(words)
        details = details_of(said, command, profile)
        if not details:
            raise NotUnderstood(say("steps-unread", name=name, words=escape(words, quote=False)))
        # "every Friday" says its first day as well; a day of its own was said for it.
        new = {field: value for field, value in details.items() if field not in only}
        spec = spec.model_copy(update=new)
        only += new
    if owner := step.inputs.get("owner"):
        spec, only = spec.model_copy(update={"assignees": (Person(slack=owner),)}), [*only, "assignees"]
    if record := step.inputs.get("record"):
        spec, only = spec.model_copy(update={"records": (RecordRef(text=record),)}), [*only, "records"]
    return spec, tuple(only)
