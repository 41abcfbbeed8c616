"""Words that move a whole series ("move all to tuesday"), not one date of it, in each language. Pure."""

from collections.abc import Mapping

from bot.intent.lazy import LazyPattern

# In English the place says which series is meant, and the words of a change say the rest (command_phrases.CHANGE).
_ENGLISH = LazyPattern(
    r"\W*(?:please )?(?:move|push|shift|reschedule|postpone|change)\b.*?"
    r"\b(?:all(?: of (?:them|it)| (?:the )?dates)?|(?:the )?(?:whole|entire) (?:series|thing)|the series|every one)\b"
)
# A whole text each, with the words of the new day or time.
_OTHERS: Mapping[str, LazyPattern] = {
    "de": LazyPattern(
        r"(?:bitte )?(?:(?P<verb>verschiebe?|verlege?|lege?) )?(?:(?:die )?(?:ganze )?serie|alle(?: termine)?)"
        r" (?:auf|zum) (?P<when>.{2,80}?)(?(verb)| (?:verschieben|verlegen|legen))"
    ),
    "es": LazyPattern(
        r"(?:mover|mueve|pasar|pasa|cambiar|cambia) (?:(?:toda )?la serie|tod[ao]s(?: las fechas)?)"
        r" (?:para el|para las|para|al|a las|a la|a) (?P<when>.{2,80})"
    ),
    "fr": LazyPattern(
        r"(?:déplacer|déplace|reporter|reporte|décaler|décale) "
        r"(?:(?:toute )?la série|toutes les dates|tou(?:te)?s|tout)"
        r" (?:au|à|sur le|sur) (?P<when>.{2,80})"
    ),
    "it": LazyPattern(
        r"(?:spostare|sposta) (?:(?:tutta )?la serie|tutte le date|tutt[eio])"
        r" (?:alle ore|alle|al|alla|a|su) (?P<when>.{2,80})"
    ),
    "nl": LazyPattern(
        r"(?:(?P<verb>verplaats|verzet|zet|schuif) )?(?:de (?:hele )?(?:reeks|serie)|alle datums|alles?)"
        r" (?:naar|op) (?P<when>.{2,80}?)(?(verb)| (?:verplaatsen|verzetten|zetten))"
    ),
    "pt": LazyPattern(
        r"(?:mover|mova|mudar|mude|passar|passe) (?:(?:toda )?a série|todas as datas|tudo|tod[ao]s)"
        r" (?:para o|para as|para a|para|às) (?P<when>.{2,80})"
    ),
}


def moved_to(low: str, language: str) -> tuple[int, int] | None:
    """Where a text in lower case, in another language than English, says to when a series moves: begin and end."""
    pattern = _OTHERS.get(language)
    match = pattern.fullmatch(low) if pattern is not None else None
    return match.span("when") if match is not None else None


def says_whole(text: str, language: str) -> bool:
    """Whether a text that moves a date moves all of its series."""
    low = " ".join(text.lower().split()).rstrip("!?. ")
    return _ENGLISH.match(low) is not None or moved_to(low, language) is not None
