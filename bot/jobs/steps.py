"""Steps of a workflow: each becomes a command like any other, and Slack is told how that ended. Knows the ports.

The task has its card in the person's direct messages, with Undo, whoever built the workflow. A step waits for its
command and looks again and again, rarer each time: the workflow goes on when Zoho has it.
"""

from html import escape

import structlog

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Kind, Step
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    SlackError,
    SlackRefused,
    ZohoBusy,
    ZohoRefused,
)
from bot.jobs.step_specs import changes_of, ref_of, task_of
from bot.ports import Claim, Clock, CommandIds, Effects, FinishesSteps, Inbox, Scheduled
from bot.service.lists import Lists
from bot.service.people import People
from bot.specs import TaskRef, TaskState
from bot.understand.contexts import introduced
from bot.understand.listed import listed

log = structlog.get_logger(__name__)

# Seconds until a step looks whether its command has ended: most have within one; then rarer, up to two minutes, so that
# the day after which a command is given up has fewer looks than an entry has tries.
_SOON, _GROWS, _LONGEST = 0.3, 1.5, 120.0
_COMING = (CardStatus.SAVED, CardStatus.WAITING)
_SLACK_SILENT, _ZOHO_BUSY = 2.0, 5.0
# A workflow shows one error, and lists are read by people.
_MOST_LISTED = 50


class Steps:
    """Carries steps out."""

    def __init__(
        self,
        inbox: Inbox,
        people: People,
        lists: Lists,
        results: FinishesSteps,
        *,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._people = people
        self._lists = lists
        self._results = results
        self._ids = ids
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed step. Raises Stale and StoreUnavailable."""
        step = Step.model_validate_json(command.text)
        try:
            if claim.told:
                await self._look(claim, command, step)
            elif not command.origin.user:
                await self._fail(claim, step, say("steps-lacks", name="Person"))
            else:
                await self._begin(claim, command, step)
        except (NotUnderstood, NotAllowed, NotConnected, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._fail(claim, step, str(err))
        except ZohoBusy as err:
            await claim.later(Effects(), after=err.retry_after or _ZOHO_BUSY, problem=str(err))
        except SlackError as err:
            log.info("step_waits", why=type(err).__name__, tries=claim.tries)
            await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT, told=claim.told, problem=str(err))

    async def _begin(self, claim: Claim, command: Command, step: Step) -> None:
        """What it asks for, as a command; a list is answered at once."""
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        command = introduced(command, profile)
        do = command.model_copy(update={"id": _done_by(command), "text": ""})
        match step.function:
            case "create_task":
                spec = task_of(step, command, profile)
                do = do.model_copy(update={"kind": Kind.CREATE, "spec": spec, "text": spec.title})
            case "update_task":
                spec, only = changes_of(step, command, profile)
                do = await self._acting(do.model_copy(update={"kind": Kind.CHANGE, "spec": spec, "only": only}), step)
            case "complete_task":
                do = await self._acting(do.model_copy(update={"kind": Kind.COMPLETE}), step)
            case "list_tasks":
                asked = command.model_copy(update={"text": step.inputs.get("which") or "my tasks"})
                await self._list(claim, asked, step, introduced(asked, profile))
                return
            case _:
                raise NotUnderstood(say("steps-unknown", name=escape(step.function, quote=False)))
        then = (Scheduled(command=do, at=self._clock.now()),)
        await claim.later(Effects(then=then), after=_SOON, told=True)

    async def _acting(self, do: Command, step: Step) -> Command:
        """An action on the task that the step names: on its card, or on the one that is made of it."""
        tenant, ref = do.origin.tenant, ref_of(step)
        card = await self._inbox.card_of(tenant, ref) or self._ids(tenant, "task", ref.key)
        return do.model_copy(update={"card": card, "task": ref})

    async def _list(self, claim: Claim, asked: Command, step: Step, command: Command) -> None:
        profile = await self._people.profile(asked.origin.tenant, asked.origin.user)
        what, _ = listed(command, profile)
        found = await self._lists.listed(command, what, patient=True)
        lines = [_line(task) for task in found.tasks[:_MOST_LISTED]]
        await self._complete(claim, step, {"tasks": "\n".join(lines), "count": len(found.tasks)})

    async def _look(self, claim: Claim, command: Command, step: Step) -> None:
        """Whether its command has ended, and how."""
        tenant = command.origin.tenant
        ended = await self._inbox.ended(tenant, _done_by(command))
        if ended is None:
            after = min(_SOON * _GROWS ** min(claim.tries, 20), _LONGEST)
            await claim.later(Effects(), after=after, told=True)
            return
        if ended:
            await self._fail(claim, step, ended)
            return
        made = step.function == "create_task"
        name = _done_by(command) if made else await self._inbox.card_of(tenant, ref_of(step))
        drawn = await self._inbox.card(tenant, name) if name is not None else None
        if drawn is None or drawn.card.status is CardStatus.REFUSED:
            why = drawn.card.problem if drawn is not None else None
            await self._fail(claim, step, why or say("steps-not-done"))
            return
        if any(share.status in _COMING for share in drawn.card.shares):
            await claim.later(Effects(), after=min(_SOON * _GROWS ** min(claim.tries, 20), _LONGEST), told=True)
            return
        await self._complete(claim, step, _outputs(drawn.card, None if made else ref_of(step)))

    async def _complete(self, claim: Claim, step: Step, outputs: dict[str, str | int]) -> None:
        await self._results.completed(step.execution, outputs)
        await claim.finish(Effects())

    async def _fail(self, claim: Claim, step: Step, sentence: str) -> None:
        """Told to Slack, which tells people."""
        try:
            await self._results.failed(step.execution, sentence)
        except SlackRefused as err:
            log.warning("step_not_ended", code=err.code)
        except SlackError as err:
            await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT, told=claim.told, problem=sentence)
            return
        await claim.finish(Effects(), problem=sentence)


async def tell_failed(results: FinishesSteps, command: Command, sentence: str) -> None:
    """Ends the step of a command that was given up, as far as Slack takes that now."""
    try:
        await results.failed(Step.model_validate_json(command.text).execution, sentence)
    except (SlackError, ValueError) as err:
        log.warning("step_not_ended", why=type(err).__name__)


def _done_by(command: Command) -> str:
    """The id of the command that does what a step asks for."""
    return f"{command.id}-do"


def _outputs(card: Card, ref: TaskRef | None) -> dict[str, str | int]:
    """The outputs of a task's functions: of `ref` where the card has it, else of its current task.

    Of a task that several people have, that of the first of them who is in Zoho.
    """
    task = next((each for each in card.tasks if each.ref == ref), None) or card.current
    task = task or next((share.task for share in card.shares if share.task is not None), None)
    if task is None:
        return {"task_id": ref.key if ref is not None else ""}
    outputs: dict[str, str | int] = {"task_id": task.ref.key}
    if task.url is not None:
        outputs["url"] = task.url
    if task.due is not None:
        outputs["due"] = task.due.isoformat()
    return outputs


def _line(task: TaskState) -> str:
    return " · ".join(filter(None, (task.title, task.due.isoformat() if task.due else None, task.url)))
