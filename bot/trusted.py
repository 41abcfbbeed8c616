"""Specs made without validation, out of values that are the bot's own. Knows pydantic's model layout, no field.

Validation is for what comes from outside. Of a Reading every value is the parser's own and already of its final type
(tuples, enum members, dates), and checking them again took a tenth of the time of reading a command; a plan and a new
card are made of the like. A trusted model can't be told from a validated one: it is equal, its JSON has the same order,
its `model_fields_set` the same names. What a model holds are the four slots of pydantic's BaseModel, which its own
`model_construct` fills too, but in more time than validating takes:
https://docs.pydantic.dev/latest/concepts/models/#creating-models-without-validation.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from pydantic import BaseModel

P = ParamSpec("P")
M = TypeVar("M", bound=BaseModel)

put_fields, put_given, put_extra, put_private = (
    vars(BaseModel)[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


def trusted(model: Callable[P, M]) -> Callable[P, M]:
    """A constructor of `model` by keyword that validates nothing; fields that are not given take their defaults.

    For frozen models only: defaults are shared between what it makes. Who gives every field gives them in their order,
    which is the order of their JSON.
    """
    assert isinstance(model, type)
    assert issubclass(model, BaseModel)
    blank = {name: None if f.is_required() else f.get_default() for name, f in model.model_fields.items()}
    every, size = set(blank), len(blank)
    kind, new = cast("type[M]", model), object.__new__

    def make(*_: P.args, **given: P.kwargs) -> M:
        made = new(kind)
        if len(given) == size:
            put_fields(made, given)
            put_given(made, every)
        else:
            put_fields(made, blank | given)
            put_given(made, set(given))
        put_extra(made, None)
        put_private(made, None)
        return made

    return make
