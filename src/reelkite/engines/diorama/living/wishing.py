"""What a storyboard says of the picture that a clip begins with."""

import re

from reelkite.domain.storyboard import Storyboard, Subject
from reelkite.engines.diorama.tableau.parts import Wishes

_WORD = re.compile(r"[^\W\d_]+")


def wishes_of(storyboard: Storyboard) -> Wishes:
    """Return who is named, where, when, and all words of the prompt."""
    first = storyboard.shots[0]
    nouns = [
        subject.noun
        for shot in storyboard.shots
        for subject in shot.subjects
        if not _only_comes(subject)
    ]
    return Wishes(
        subjects=tuple(dict.fromkeys(nouns)),
        setting=first.setting if first.setting_words else "",
        time_of_day=first.time_of_day,
        weather=first.weather,
        words=frozenset(_WORD.findall(storyboard.prompt.casefold())) - _meant_otherwise(storyboard),
    )


def _only_comes(subject: Subject) -> bool:
    """Whether it is not to be looked for: it only comes into the picture."""
    comes = subject.enters is not None and subject.enters.sure
    return comes or subject.asset.startswith("puppet/")


def _meant_otherwise(storyboard: Storyboard) -> frozenset[str]:
    """Return words that tell of a deed and not of what is seen: who waves is no sea."""
    deeds = {
        deed
        for shot in storyboard.shots
        for subject in shot.subjects
        for deed in (subject.action, *(later.action for later in subject.then))
    }
    return frozenset({"wave", "waves"}) if "wave" in deeds else frozenset()
