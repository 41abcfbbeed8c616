"""The rules, one file per family of phrases. Each turns tokens into a value; none looks at the whole text."""
