"""The same examples in every run: what a search finds by chance is for the fuzzer and for longer runs by hand."""

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.load_profile("same")
