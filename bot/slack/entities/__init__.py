"""Links to Zoho as Work Objects: unfurled, and opened at the side."""
