"""What an announcement lacks or gets wrong, for those who write it. One file a subject, one function a rule."""

from annonce.check import contacts, dates, events, facts
from annonce.check.rule import Draft, Finding, Rule
from annonce.pipeline import Trace

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for module in (events, dates, facts, contacts) for rule in module.RULES), key=lambda rule: rule.code)
)
"""Every rule, in the order of the codes."""


def check(trace: Trace) -> list[Finding]:
    """Apply the rules to an analysis.

    Args:
        trace: what `annonce.pipeline.analyse` gives.

    Returns:
        What was found, in order of the text.
    """
    draft = Draft(trace)
    found = [Finding(rule.code, message, *(span or (0, 0))) for rule in RULES for span, message in rule.find(draft)]
    return sorted(dict.fromkeys(found), key=lambda finding: (finding.start, finding.code, finding.end))


__all__ = ["RULES", "Draft", "Finding", "Rule", "check"]
