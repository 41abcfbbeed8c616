"""Zoho CRM's tasks: planned, written, read, listed and watched."""
