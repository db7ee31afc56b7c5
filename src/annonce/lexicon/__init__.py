"""French words as data. Nothing here runs; each entry is tried in a carrier phrase by a test."""
