"""Grants for Zoho: consent, tokens, data centres, and whose is used."""
