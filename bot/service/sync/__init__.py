"""What others did in Zoho: heard of, compared with its card, and told."""
