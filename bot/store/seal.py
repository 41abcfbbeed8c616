"""Encryption of what is stored, and the ids of commands. Knows one secret; nothing of what it protects.

AES-256-GCM (cryptography): a fresh 96-bit nonce for each value, and the place it belongs to as associated data, so
that a value moved to another tenant, kind or id does not open.
"""

import base64
import binascii
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.errors import SettingsError, TaskbotError
from bot.specs import Tenant

_VERSION = b"1"
# Base32's letters (RFC 4648) by two, which are ten bits: the library goes through them one by one.
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(one + other for one in _LETTERS for other in _LETTERS)
_NONCE = 12


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret)


def read_secret(text: str) -> bytes:
    """32 bytes from base64 (as `openssl rand -base64 32` prints it). Raises SettingsError."""
    try:
        secret = base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError) as err:
        raise SettingsError("TASKBOT_SECRET_KEY is not base64; make one with: openssl rand -base64 32") from err
    if len(secret) != 32:
        raise SettingsError("TASKBOT_SECRET_KEY is not 32 bytes long; make one with: openssl rand -base64 32")
    return secret


class Seal:
    """Seals text for a place, and opens it there only."""

    def __init__(self, secret: bytes) -> None:
        self._aead = AESGCM(_derive(secret, b"taskbot seal"))

    def close(self, text: str, *place: str) -> str:
        """The sealed text, as ASCII."""
        nonce = os.urandom(_NONCE)
        sealed = self._aead.encrypt(nonce, text.encode(), "|".join(place).encode())
        return base64.b64encode(_VERSION + nonce + sealed).decode()

    def open(self, sealed: str, *place: str) -> str:
        """The text. Raises TaskbotError when it was sealed with another key or for another place."""
        raw = base64.b64decode(sealed)
        try:
            plain = self._aead.decrypt(raw[1 : 1 + _NONCE], raw[1 + _NONCE :], "|".join(place).encode())
        except InvalidTag as err:
            raise TaskbotError("a stored value does not open: was TASKBOT_SECRET_KEY changed?") from err
        return plain.decode()


class CommandIds:
    """Command ids: the same request gives the same id in every process, and nobody else can guess it.

    An id is 20 letters and digits (100 bits) of HMAC-SHA256 over tenant, kind and Slack's own natural key. It is also
    the marker in Zoho.
    """

    def __init__(self, secret: bytes) -> None:
        self._key = _derive(secret, b"taskbot command id")

    def __call__(self, tenant: Tenant, kind: str, natural_key: str) -> str:
        """The id of the request that Slack names by `natural_key` (event_id, trigger_id, ...)."""
        text = "|".join(("v1", tenant.enterprise or "", tenant.team, kind, natural_key))
        digest = hmac.digest(self._key, text.encode(), "sha256")
        first = int.from_bytes(digest[:13], "big") >> 4
        return "".join([_PAIRS[first >> shift & 1023] for shift in range(90, -1, -10)])
