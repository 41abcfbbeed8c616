"""A strict Zoho on a local socket, written from Zoho's documents alone: what they don't show is refused."""

from bot.sandbox.zoho.faults import Fault, Faults, Kind
from bot.sandbox.zoho.org import Capabilities, CustomField
from bot.sandbox.zoho.requests import Recorded
from bot.sandbox.zoho.server import ZohoSandbox

__all__ = ["Capabilities", "CustomField", "Fault", "Faults", "Kind", "Recorded", "ZohoSandbox"]
