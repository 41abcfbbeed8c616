"""Redis: commands, cards, profiles, tokens. The only importer of redis; knows specs, ports and errors."""
