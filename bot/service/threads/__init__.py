"""A card's thread and its task: what is followed, and what people write there as plain text."""
