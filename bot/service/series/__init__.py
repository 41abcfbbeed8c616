"""Tasks that repeat: what comes next, how far Zoho holds it, what the bot keeps, and how it ends."""
