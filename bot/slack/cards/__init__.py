"""What a card shows and offers, and what is pressed on it."""
