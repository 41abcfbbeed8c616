"""A card's thread: what people write there, and notes said in it."""
