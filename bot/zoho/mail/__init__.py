"""Zoho Mail's tasks: planned, written, read and listed."""
