"""How a text was read: each value with its words, what was left out and why; as lines for people or as a page.

`tell` makes a `Story` of what `annonce.pipeline.analyse` found; `lines` and `page` show it.
"""

from annonce.explain.story import Chapter, Fact, LeftOut, Proof, Segment, Story, tell, tell_all

__all__ = ["Chapter", "Fact", "LeftOut", "Proof", "Segment", "Story", "tell", "tell_all"]
