"""Tasks that several people have: parted, kept up to date, given to others."""
