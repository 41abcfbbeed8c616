"""Whether recorded requests to Zoho have the shapes of Zoho's documents: JSON Schemas, written from those alone.

Each file of schemas/ is a schema of one request `{"method", "path", "query", "headers", "body"}` as the sandbox records
it: an `anyOf` with one alternative for each call that the product may make. `violations` picks the alternative by
method and path, so that its error can say what is wrong with this call, and not that none of eighty fits.
"""

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource

from bot.sandbox.zoho import Recorded, ZohoSandbox

FOLDER = Path(__file__).parent / "schemas"
BASE = "https://taskbot.invalid/zoho/"
OWN_PATH = "/_sandbox"


@lru_cache
def documents() -> dict[str, dict[str, Any]]:
    """Every schema by its address."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return {document["$id"]: document for document in read}


@lru_cache
def validators(custom_fields: tuple[str, ...]) -> tuple[tuple[dict[str, Any], Draft202012Validator], ...]:
    """Each alternative of each file with its validator. Tasks may have these custom fields, with any value."""
    own = {"$id": f"{BASE}custom_fields.json", "properties": dict.fromkeys(custom_fields, True)}
    own["$schema"] = Draft202012Validator.META_SCHEMA["$id"]
    everything = [*documents().values(), own]
    registry = Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in everything)
    return tuple(
        (alternative, Draft202012Validator({"$ref": f"{address}#/anyOf/{index}"}, registry=registry))
        for address, document in documents().items()
        for index, alternative in enumerate(document.get("anyOf", ()))
    )


def fits(alternative: dict[str, Any], request: Recorded) -> bool:
    """Whether an alternative is about this method and path."""
    about = alternative["properties"]
    return bool(about["method"]["const"] == request.method and re.search(about["path"]["pattern"], request.path))


def succeeded(request: Recorded) -> bool:
    """Whether Zoho took the request: no error code, and no error in a token answer, which comes with 200."""
    refused = isinstance(request.response, dict) and "error" in request.response
    return request.status is not None and request.status < 400 and not refused


def violations(requests: Iterable[Recorded], custom_fields: Sequence[str] = ()) -> list[str]:
    """What is wrong with recorded requests, a line each: paths in no document, and accepted ones of a wrong shape.

    Requests that Zoho refused may have any shape: tests send such on purpose.
    """
    found: list[str] = []
    known = validators(tuple(custom_fields))
    for request in requests:
        if request.path.startswith(OWN_PATH):
            continue
        about = [validator for alternative, validator in known if fits(alternative, request)]
        call = f"{request.number}: {request.method} {request.path}"
        if not about:
            found.append(f"{call} is in no document")
        elif succeeded(request):
            errors = [best_match(validator.iter_errors(request.as_dict())) for validator in about]
            if None not in errors:
                found.extend(f"{call} at {error.json_path}: {error.message}" for error in errors if error)
    return found


def violations_of(zoho: ZohoSandbox) -> list[str]:
    """The same of a sandbox's log, with its custom fields."""
    return violations(zoho.requests, [field.api_name for field in zoho.org.custom_fields])
