"""How a text was read: each value with its words, what was left out and why; as lines for people or as a page.

`story.tell` makes a `Story` of what `annonce.pipeline.analyse` found; `lines.write` and `page.write` show it. Nothing
is imported here: `reasons` alone serves the other commands, at no cost.
"""
