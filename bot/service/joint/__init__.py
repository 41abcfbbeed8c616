"""Tasks that several people have: one in Zoho for each, and one card of the whole."""
