"""Commands understood: their texts read as their authors mean them, and what becomes of them. Joins intent and service.

The listeners read before the ack when the author is known already; the worker reads otherwise. Both come here, so that
the same text means the same whoever reads it, and when.
"""
