"""Instructions about the scene, put as descriptions that the planner reads."""

# ruff: noqa: E501  a pattern is read best in one line

import re
from typing import Final

from reelkite.planning.revision.changing import THE, verbs

_ONE: Final = (
    r"(?:an? |one |two |three |four |five |six |seven |ten |some |several |many |a few |a couple of |"
    r"lots of |more )"
)
_PLACE_WORDS: Final = (
    r"(?:background|setting|scene|place|location|surroundings|environment|backdrop|set|scenery)"
)
_SCENE_THINGS: Final = (
    r"(?:it|this|that|them|everything|everyone|everybody|the (?:clip|video|whole thing|picture|film|"
    r"shot|action|whole scene))"
)
_HOURS: Final = r"(?:day|night|dawn|dusk|morning|evening|noon|sunset|sunrise|daytime|nighttime|night time|day time)"

_SCENES: Final = (
    (r"^(?:let|have|make) (?:it )(?:start |begin )?(?:to )?(snow|rain|storm|hail|drizzle)\b.*$", r"\1"),
    (r"^it (?:gets|becomes|grows|is getting|turns)(?: very| slowly| suddenly)? dark(?:er)?$", "night"),
    (r"^(?:everything|time|all|the scene|it) (?:freezes|stops|stands still)$", "freeze frame"),
    (r"^it (?:now |also |even )?(snow|rain)s\b.*$", r"\1"),
    (r"^it (?:should|must) (?:be |start to |begin to |start )?(snow|rain)(?:ing)?\b.*$", r"\1"),
    (r"^(?:stop|end) the (?:rain|snow|storm|fog|wind)(?:ing|fall)?$", "clear weather"),
    (r"^(?:no|without|remove) (?:more )?(?:the )?(?:rain|snow|storm|fog|mist|wind|clouds)$", "clear weather"),
    (rf"^(?:change|switch|go|turn|make)(?: it)?(?: from)? (?:the )?{_HOURS} (?:in)?to ({_HOURS})$", r"\1"),
    (r"^(.*\b(?:night|day))time\b(.*)$|^make it (night|day) ?time$", None),
    (
        (rf"^(?:change|switch|set|move|turn|make|put|transport|bring|replace|swap|let) (?:the |it to the )?"
        rf"{_PLACE_WORDS}(?: to| into| be| in| with| for| by| on| at| happen| take place)* (.+)$"),
        r"in \1",
    ),
    (rf"^(?:new )?{_PLACE_WORDS} ?[:=] ?(.+)$", r"in \1"),
    (r"^(?:time(?: of day)?|weather|light(?:ing)?|season|mood|style|look|camera|angle) ?[:=] ?(.+)$", r"\1"),
    (
        (r"^(?:change|switch|set|turn|make|let|have) (?:the )?"
        r"(?:time(?: of day)?|weather|light(?:ing)?|season|sky|mood|style|look)"
        r"(?: to| into| be| look)* (.+)$"),
        r"\1",
    ),
    (
        (rf"^(?:move|put|relocate|transport|place|bring|take|send|shift) {_SCENE_THINGS}? ?"
        r"(?:over )?(to|into|in|on|onto|at|under) (.+)$"),
        r"\1 \2",
    ),
    ((r"^(?:make|keep|hold|leave) the camera "
        r"(static|still|fixed|steady|stationary|motionless|locked|handheld|shaky|low|high)\b.*$"), r"\1 camera"),
    (r"^no camera (?:movement|motion|moves?)$|^do not move the camera$|^don't move the camera$", "static camera"),
    (r"^(?:change|switch|set|make) (?:the )?(?:camera )?(?:angle|perspective|view)(?: to| into)* (?:an? )?(.+?)(?: angle)?$",
     r"\1 angle shot"),
    (r"^(?:let|have|make) the camera (\w+)(.*)$", r"the camera \1s\2"),
    (r"^(?:the )?camera (?:should|must|has to|can) (\w+)(.*)$", r"the camera \1s\2"),
    (r"^(?:(?:make|play|show|do|run) it )?(?:much |a (?:bit|little|lot) )?slower$|^slow (?:it|everything|things) down$",
     "slow motion"),
    (r"^(?:(?:make|play|show|do|run) it )?(?:much |a (?:bit|little|lot) )?faster$|^speed (?:it|everything|things) up$",
     "fast motion"),
    (
        (r"^(?:change|switch|turn|make|render|redo|convert|transform|set|shift|do|film|show|redraw|(?:let|have)(?= it (?:be|look|take|happen|feel))) "
        rf"{_SCENE_THINGS}(?: all)?(?: (?:in)?to| as| be| look(?:s)?(?: like)?| happen| take place| like| feel)*"
        r" (?:in )?(.+)$"),
        r"\1",
    ),
    (r"^(?:switch|change|go|turn) (?:over )?(?:to|into) (.+)$", r"\1"),
    (r"^it (?:is|should be|takes place|happens|becomes|must be) (?:now )?(.+)$", r"\1"),
)  # fmt: skip
_SCENE_PATTERNS: Final = tuple((re.compile(pattern), by) for pattern, by in _SCENES)

_TO_THE_SCENE: Final = re.compile(
    r" (?:in|into|to|on|onto|inside) (?:the |this |that )?(?:scene|video|clip|picture|frame|it|shot|image|mix|"
    r"background|foreground|back|front|there|here|side)$|"
    r" (?:too|as well|also)$"
)
_ADDITIONS: Final = (
    re.compile(
        r"^(?:also )?(?:add|include|insert|bring in|introduce|put in|throw in|draw in|paint in) (?:in )?(.+)$"
    ),
    re.compile(
        rf"^(?:also )?(?:put|place|show|draw|have|set|give me|use|plant|park|hang) ({_ONE}.+)$"
    ),
    re.compile(
        r"^(?:also )?there (?:is|are|should(?: also)? be|must be|has to be|have to be|can be|could be|needs to be)"
        rf"(?: also| now)? ({_ONE}.+)$"
    ),
    re.compile(rf"^(?:plus|also|and|with|and also) ({_ONE}.+)$"),
    re.compile(
        rf"^({_ONE}.+?) (?:joins?|comes? in|enters?|shows? up|should (?:appear|join|be there|be added))\b.*$"
    ),
    re.compile(rf"^(?:let|have) ({_ONE}.+)$"),
)
_WANTING: Final = re.compile(
    r"^(?:i (?:really )?(?:want|need|wish for)|i (?:would|'d) like|i'd (?:like|love)|i would love|we (?:want|need)|"
    r"(?:can|could|may) (?:we|i|you) (?:have|get|see|please have|give me)|how about|what about|what if there (?:is|was|were)|"
    r"let us have|let's have|let there be|give me|show me) (?:to (?:have|see) )?"
)
_WISHED: Final = re.compile(rf"^({THE}.+?) to (be|\w+)\b(.*)$")

_GIVING: Final = re.compile(rf"^give (him|her|them|it|{THE}.+?) ({_ONE}.+)$")
_LETTING: Final = re.compile(rf"^(?:let|have|make|get) ({THE}.+)$")
_OUGHT: Final = re.compile(
    rf"^({THE}.+?) (?:should|must|has to|have to|ought to|needs to)(?: now)? (.+)$"
)
_PRONOUN: Final = re.compile(
    r"^(?:let|have|make) (him|her|them|it) (?:start |begin |be )?(?:to )?(\w+)\b(.*)$"
)
_SUBJECT_OF: Final = {"him": "he", "her": "she", "them": "they", "it": "it"}
_BEGINNING: Final = re.compile(r"^(?:start |starts |begin |begins |be |to |go and )+")
_IRREGULAR: Final = {"have": "has", "be": "is", "do": "does", "go": "goes"}
_FULL_WORDS: Final = {"darker": "dark", "brighter": "sunny", "foggier": "foggy", "rainier": "rainy"}
_COMPARED: Final = re.compile("|".join(rf"\b{word}\b" for word in _FULL_WORDS))


def wanted(text: str) -> str:
    """Return a wish as what it asks for: "i want the kite to be blue", "can we have a cat"."""
    match = _WANTING.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    if wish := _WISHED.match(rest):
        return f"{wish[1]} should {wish[2]}{wish[3]}"
    return rest if re.match(THE, rest) else f"there is {rest}"


def addition(text: str) -> str | None:
    """Return what is to be added, without where in the picture; None if nothing is."""
    for pattern in _ADDITIONS:
        if match := pattern.match(text):
            rest = _TO_THE_SCENE.sub("", match[1])
            return _split(rest) or rest if text.startswith(("let ", "have ")) else rest
    return None


def description(text: str) -> str | None:
    """Return an instruction about the scene or a deed as a description; None if it is none."""
    text = _COMPARED.sub(lambda match: _FULL_WORDS[match[0]], text)
    for pattern, by in _SCENE_PATTERNS:
        if match := pattern.match(text):
            if by is None:
                return re.sub(r"\b(night|day) ?time\b", r"\1", text.removeprefix("make it "))
            return match.expand(by)
    return _deed(text)


def _deed(text: str) -> str | None:
    """Return "the dog runs" for "let the dog run", and the like."""
    if (match := _PRONOUN.match(text)) and match[2] in verbs():
        return f"{_SUBJECT_OF[match[1]]} can {match[2]}{match[3]}"
    if match := _GIVING.match(text):
        return f"{match[1]} holds {match[2]}" if match[1] not in _SUBJECT_OF else None
    if match := _OUGHT.match(text):
        return _third(match[1], match[2])
    if match := _LETTING.match(text):
        return _split(match[1])
    return None


def _split(words: str) -> str | None:
    """Return a sentence of a subject and a verb in its plain form, found by the verb."""
    parts = words.split(" ")
    for number in range(2, len(parts)):
        if parts[number] in verbs() or parts[number] in {"to", "be", "start", "begin"}:
            return _third(" ".join(parts[:number]), " ".join(parts[number:]))
    return None


def _third(who: str, deed: str) -> str:
    """Return "the dog sleeps" for "the dog" and "sleep", or what "be" makes of it."""
    plural = who.endswith("s") and not who.endswith(("ss", "us"))
    if deed.startswith("be "):
        return f"{who} {'are' if plural else 'is'} {deed[3:]}"
    verb, _, rest = _BEGINNING.sub("", deed).partition(" ")
    if verb not in verbs() or plural or " and " in who:
        return f"{who} {verb} {rest}".strip()
    return f"{who} {_inflected(verb)} {rest}".strip()


def _inflected(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
