"""Messages that are text with words put in, as nearly all are, said without Fluent's resolver. Knows its syntax tree.

The resolver is made for messages of other people: it looks for cycles and for too many parts, and takes thirty times as
long. Whatever chooses, counts or refers to other messages goes through it.
"""

from collections.abc import Mapping

from fluent.runtime.resolver import Pattern, TextElement
from fluent.syntax import ast

# Text, or the name of an argument.
Part = tuple[str, bool]


def parts_of(pattern: Pattern) -> tuple[Part, ...] | None:
    """The texts and the arguments of a message; None where it has more than these."""
    found = list[Part]()
    # Of a single element the compiler leaves out the pattern around it.
    for element in getattr(pattern, "elements", (pattern,)):
        if isinstance(element, TextElement):
            found.append((element.value, False))
            continue
        # A message that is an argument alone has it without the braces.
        inner = getattr(element, "expression", element)
        if not isinstance(inner, ast.VariableReference):
            return None
        found.append((inner.id.name, True))
    return tuple(found)


def joined(parts: tuple[Part, ...], arguments: Mapping[str, str | float]) -> str | None:
    """The message; None where an argument is missing, or is a number, which each language writes in its own way."""
    said = [arguments.get(text) if named else text for text, named in parts]
    try:
        return "".join(said)  # type: ignore[arg-type] # what is no text is what is caught
    except TypeError:
        return None
