"""Every error that crosses a module's border, and what each means for the command that met it.

    TaskbotError
    ├── SettingsError            a setting is missing or wrong: exit status 78 (EX_CONFIG)
    ├── NotUnderstood            the text can't be read as asked; the message says what to type
    ├── NotAllowed               the person may not do this
    ├── NotConnected             no Zoho grant, or a revoked one: an admin must (re)connect
    │   └── ScopeMissing         the grant is good, but not for this
    ├── CannotPlan               the backend can't carry this; `offer` says what it can do instead
    ├── StoreUnavailable         Redis is away or refuses: nothing was saved
    │   └── SaveUnknown          Redis was asked and did not answer: it may or may not have been saved
    ├── StoredByOther            another version of the bot stored it: left to the workers of that version
    ├── Stale                    the engine gave this command to another worker (fencing)
    │   └── Extra                and meanwhile a task of it was made twice: the second is to be removed
    ├── ZohoError
    │   ├── ZohoRefused          Zoho said a definite no: nothing was written; don't retry
    │   │   ├── TaskGone         the task is not there (any more)
    │   │   └── Conflict         someone changed it meanwhile
    │   ├── ZohoBusy             a definite "later" (429, or never connected): nothing was written; retry_after seconds
    │   └── OutcomeUnknown       it may or may not have been written: reconcile, never blindly retry
    └── SlackError
        ├── SlackRefused         Slack said no: `code` is its error word
        ├── SlackBusy            429: retry_after seconds
        └── SlackUnknown         it may or may not have been posted

The message of each is one or two plain sentences for the person who typed: what happened, and what to do next.
"""


class TaskbotError(Exception):
    """Base of all; str() is a sentence for people."""


class SettingsError(TaskbotError):
    """A setting is missing or wrong; the sentence names the variable."""


class NotUnderstood(TaskbotError):
    """The text can't be read as asked; the sentence says what to type instead."""


class NotAllowed(TaskbotError):
    """The person may not do this."""


class NotConnected(TaskbotError):
    """There is no Zoho grant, or it was revoked."""


class ScopeMissing(NotConnected):
    """The grant is good, but was not agreed to for this: an admin must reconnect."""


class CannotPlan(TaskbotError):
    """The backend can't carry this as meant.

    `offer` is what it could do instead, as a sentence.
    """

    def __init__(self, message: str, offer: str | None = None) -> None:
        super().__init__(message if offer is None else f"{message} {offer}")
        self.offer = offer


class StoreUnavailable(TaskbotError):
    """Redis is away or refuses; nothing was saved."""


class SaveUnknown(StoreUnavailable):
    """Redis was asked to save and did not answer in time: it may or may not have been saved."""


class StoredByOther(TaskbotError):
    """It was stored by another version of the bot, which knows more than this one: left to that one's workers."""


class Stale(TaskbotError):
    """The engine has given this command to another worker; drop what you were doing."""


class Extra(Stale):
    """Zoho made a task for a step that somebody else had already completed: one too many."""


class ZohoError(TaskbotError):
    """Something Zoho answered, or failed to answer.

    `code` is Zoho's own word ("INVALID_DATA", "PATTERN_NOT_MATCHED"), `field` the API name it complains about.
    """

    def __init__(
        self, message: str, *, code: str | None = None, field: str | None = None, status: int | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.field = field
        self.status = status


class ZohoRefused(ZohoError):
    """A definite no: nothing was written."""


class TaskGone(ZohoRefused):
    """The task is not there (any more)."""


class Conflict(ZohoRefused):
    """Someone changed the task in Zoho since it was read (412 ALREADY_MODIFIED): nothing was written."""


class ZohoBusy(ZohoError):
    """A definite "later": nothing was written. `retry_after` is in seconds, None when Zoho did not say."""

    def __init__(
        self, message: str, *, retry_after: float | None = None, code: str | None = None, status: int | None = None
    ) -> None:
        super().__init__(message, code=code, status=status)
        self.retry_after = retry_after


class OutcomeUnknown(ZohoError):
    """The request may or may not have taken effect."""


class SlackError(TaskbotError):
    """Something Slack answered to an outgoing call. `code` is Slack's error word."""

    def __init__(self, message: str, *, code: str | None = None, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.retry_after = retry_after


class SlackRefused(SlackError):
    """A definite no."""


class SlackBusy(SlackError):
    """429: nothing was posted; wait `retry_after` seconds."""


class SlackUnknown(SlackError):
    """The call may or may not have taken effect."""
