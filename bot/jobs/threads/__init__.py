"""A card's thread and its task kept in step."""
