"""All motions by canonical action, and what else an action is called."""

from typing import Final

from reelkite.engines.diorama.figures.motions.arts.air import AIR
from reelkite.engines.diorama.figures.motions.arts.dances import DANCES, spinning
from reelkite.engines.diorama.figures.motions.arts.music import INSTRUMENTS, PLAYED, sing
from reelkite.engines.diorama.figures.motions.arts.signs import SIGNS
from reelkite.engines.diorama.figures.motions.chores.carrying import carrying
from reelkite.engines.diorama.figures.motions.chores.crafts import CRAFTS
from reelkite.engines.diorama.figures.motions.chores.handy import HANDY
from reelkite.engines.diorama.figures.motions.chores.kitchen import KITCHEN
from reelkite.engines.diorama.figures.motions.chores.labour import LABOUR
from reelkite.engines.diorama.figures.motions.chores.meals import MEALS
from reelkite.engines.diorama.figures.motions.gestures import (
    clap,
    dance,
    eat,
    hold,
    jump,
    play,
    point,
    talk,
    wave,
)  # fmt: skip
from reelkite.engines.diorama.figures.motions.keyed import motion_by
from reelkite.engines.diorama.figures.motions.kite import fly_kite
from reelkite.engines.diorama.figures.motions.locomotion import GOING, walk
from reelkite.engines.diorama.figures.motions.lying import crawl, drift, fly, lie, sleep, swim
from reelkite.engines.diorama.figures.motions.manners import FEELINGS
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import cycle, drive, meditate, ride, sit
from reelkite.engines.diorama.figures.motions.sports.company import COMPANY
from reelkite.engines.diorama.figures.motions.sports.exercise import EXERCISES
from reelkite.engines.diorama.figures.motions.sports.games import GAMES
from reelkite.engines.diorama.figures.motions.sports.gliding import GLIDES
from reelkite.engines.diorama.figures.motions.standing import look, stand
from reelkite.engines.diorama.figures.motions.strokes import AT_PLAY, AT_WORK
from reelkite.engines.diorama.figures.poses import Pose


def _with(motion: Motion, thing: str) -> Motion:
    """Return ``motion`` with something that is carried."""

    def move(moment: Moment) -> Pose:
        return carrying(motion(moment), moment, thing)

    return move


_BY_KEYS: Final[dict[str, Motion]] = {
    action: motion_by(stroke)
    for table in (AT_WORK, AT_PLAY, FEELINGS, SIGNS, DANCES, LABOUR, KITCHEN, GAMES)
    for action, stroke in table.items()
}

_OWN: Final[dict[str, Motion]] = {
    **_BY_KEYS, **GOING, **EXERCISES, **COMPANY, **GLIDES, **HANDY, **AIR, **CRAFTS, **MEALS,
    **{f"play {word}": INSTRUMENTS[thing] for word, thing in PLAYED.items()},
    "stand": stand, "look": look, "wave": wave, "sit": sit, "hold": hold, "fly kite": fly_kite,
    "dance": dance, "jump": jump, "lick": eat, "talk": talk, "sing": sing,
    "clap": clap, "point": point, "play": play, "ride": ride, "cycle": cycle, "sleep": sleep,
    "lie": lie, "meditate": meditate, "drive": drive, "swim": swim, "crawl": crawl, "fly": fly,
    "float": drift, "spin": spinning(dance, 0.45), "pirouette": spinning(_BY_KEYS["ballet"], 0.6),
    "push cart": _with(walk, "shopping cart"), "walk dog": _with(walk, "leash"),
}  # fmt: skip

_SAME: Final[dict[str, str]] = {
    "smile": "stand", "watch": "look", "stare": "look", "greet": "wave", "rest": "sit",
    "relax": "sit", "speak": "talk", "sail": "row", "hover": "float", "pose for camera": "pose",
    "fight": "karate", "strike": "hit", "punch": "box", "hit": "box", "spar": "box",
        "duel": "wield",
    "kickbox": "karate", "martial arts": "karate", "kung fu": "karate", "tai chi": "yoga",
    "swing": "baseball", "clean": "wipe", "dust": "wipe", "scrub": "wipe", "polish": "wipe",
    "wash": "wash dishes", "do dishes": "wash dishes", "wash window": "wipe", "wash car": "wipe",
    "clean window": "wipe", "shower": "groom", "brush hair": "comb hair", "brush": "comb hair",
    "make bed": "warm hands",
    "comb": "comb hair", "style hair": "comb hair", "put on makeup": "apply makeup",
    "do makeup": "apply makeup", "makeup": "apply makeup", "shine": "shine shoes",
    "polish shoes": "shine shoes", "water": "water plants", "garden": "water plants",
    "exercise": "jumping jack", "work out": "lift weights", "dress": "open", "close": "open",
    "lift": "raise", "pick": "reach", "pick up": "plant", "harvest": "plant",
    "lift weight": "lift weights", "weightlift": "lift weights", "lift barbell": "lift weights",
    "lift dumbbell": "curl dumbbell", "box jump": "jump", "shoot arrow": "shoot bow",
    "shoot bow and arrow": "shoot bow", "hit soccer ball": "kick ball", "kick": "kick ball",
    "kick soccer ball": "kick ball", "hit football": "kick ball", "hit ball": "tennis",
    "hit tennis ball": "tennis", "hit golf ball": "golf", "hit baseball": "baseball",
    "hit gavel": "hammer", "bang gavel": "hammer", "spray water": "hose", "spray": "hose",
    "play soccer": "kick ball", "play football": "kick ball", "football": "kick ball",
    "play tennis": "tennis", "play badminton": "tennis", "play table tennis": "tennis",
    "play ping pong": "tennis", "play baseball": "baseball", "play cricket": "baseball",
    "play golf": "golf", "play hockey": "hockey", "play volleyball": "catch",
        "basketball": "dribble",
    "play frisbee": "throw", "play fetch": "throw", "play bowling": "bowl", "bowling": "bowl",
    "throw": "throw ball", "hunt": "shoot bow", "shoot": "shoot bow", "aim": "shoot bow",
    "go fishing": "fish", "wrestle": "hug", "marry": "kiss", "embrace tightly": "hug",
        "bake": "knead",
    "flip": "fry", "flip pancake": "fry", "stir": "cook", "boil": "cook",
    "mix": "whisk", "chop": "cut", "slice": "cut", "peel": "cut", "carve": "cut",
    "cut vegetables": "cut", "chop vegetables": "cut", "cut wood": "chop wood",
        "chop tree": "chop wood",
    "fold": "iron", "build": "hammer", "repair": "screw", "fix": "screw", "weld": "drill",
    "construct": "hammer", "craft": "hammer", "sculpt": "knead",
    "pottery": "make pottery", "shovel": "dig", "plough": "hoe", "weave": "knit",
    "crochet": "knit", "stitch": "sew", "mend": "sew", "type on laptop": "type",
        "type laptop": "type",
    "use computer": "type", "play video games": "play", "sign": "write", "doodle": "draw",
    "record": "photograph", "take picture": "photograph", "take pictures": "photograph",
    "film video": "photograph", "applaud": "clap", "serenade": "play guitar", "hum": "sing",
    "rap": "sing", "chant": "sing", "scream": "shout", "yell": "shout", "giggle": "laugh",
    "chuckle": "laugh", "weep": "cry", "sob": "cry", "tremble": "shiver", "wonder": "think",
    "contemplate": "think", "ponder": "think", "wait": "cross arms", "lean": "cross arms",
    "model": "pose", "argue": "shout", "explain": "teach", "announce": "talk", "lecture": "teach",
    "perform": "sing", "nap": "sleep", "doze": "sleep", "stroke": "pet", "pet animal": "pet",
    "pet dog": "pet", "pet cat": "pet", "feed animals": "feed", "feed birds": "feed",
    "feed animal": "feed", "ride bicycle": "cycle", "ride bike": "cycle", "ride tricycle": "cycle",
    "bike": "cycle", "pedal": "cycle", "ride skateboard": "skateboard", "ride wave": "surf",
    "ride surfboard": "surf", "ride snowboard": "snowboard", "figure skate": "ice skate",
    "dive": "swim", "snorkel": "swim", "scuba dive": "swim", "soar": "fly", "levitate": "float",
    "dance ballet": "ballet", "ballet dance": "ballet", "dance salsa": "salsa",
        "dance tango": "tango",
    "dance waltz": "waltz", "salsa dance": "salsa", "break dance": "breakdance",
    "dance breakdance": "breakdance", "dance hip hop": "hip hop", "robot dancing": "robot dance",
    "throw spell": "cast spell", "cast magic": "cast spell", "cast": "cast spell",
    "conjure": "cast spell", "turn": "stand", "turn around": "stand", "turn away": "stand",
        "walk away": "walk",
    "run away": "run", "walk towards camera": "walk", "run towards camera": "run",
    "build sandcastle": "build sand", "make sandcastle": "build sand",
        "build snowman": "build sand",
    "play sand": "build sand", "twirl": "spin", "whirl": "spin", "spin around": "spin",
        "groove": "hip hop", "boogie": "disco",
    "moonwalk": "robot dance", "flamenco": "tango", "belly dance": "hula", "march band": "march",
    "do yoga": "yoga", "practice yoga": "yoga", "squats": "squat", "push ups": "push up",
    "pushups": "push up", "do push up": "push up", "do push ups": "push up", "sit ups": "sit up",
    "situps": "sit up", "do sit up": "sit up", "press up": "push up", "aerobics": "jumping jack",
    "do cartwheel": "cartwheel", "flip over": "somersault", "tumble": "somersault",
    "wake": "wake up", "lay": "lie", "squat down": "squat", "take bow": "bow", "curtsy": "bow",
    "fence duel": "fence", "sword fight": "wield", "fight with sword": "wield",
        "swordfight": "wield",
    "slay": "wield", "climb mountain": "rock climb", "climb rock": "rock climb",
        "scale": "rock climb",
    "climb": "rock climb", "talk on phone": "call", "use smartphone": "text", "play phone": "text",
    "look at phone": "text", "read magazine": "read newspaper", "read paper": "read newspaper",
    "push shopping cart": "push cart", "shop": "push cart", "blow candle": "blow candles",
    "blow out candles": "blow candles", "blow bubble": "blow bubbles", "unwrap": "unbox",
    "open gift": "unbox", "open box": "unbox", "open present": "unbox", "wash hands": "wash dishes",
    "brush tooth": "brush teeth", "beg": "kneel", "propose": "kneel", "squat": "squat",
    "row boat": "row", "row oar": "row", "paddle canoe": "canoe", "paddle kayak": "kayak",
    "high-five": "high five", "handshake": "shake hands", "shake hand": "shake hands",
    "blow": "blow bubbles", "cheer": "celebrate", "lift box": "raise", "bend": "stretch",
    "vacuum floor": "vacuum", "rake leaves": "rake", "mow": "vacuum", "mow lawn": "vacuum",
    "conduct orchestra": "conduct", "direct": "conduct", "present": "teach", "dig hole": "dig",
    "bake cookie": "bake cookies", "make cookies": "bake cookies", "make cookie": "bake cookies",
    "decorate cookies": "bake cookies", "decorate cookie": "bake cookies",
    "pour steamed milk": "pour milk", "pour cream": "pour milk", "pour latte": "pour milk",
    "make latte": "pour milk", "make cappuccino": "pour milk", "make latte art": "pour milk",
    "make coffee": "pour milk", "pour coffee": "pour", "serve": "give",
    "roller-skate": "roller skate",
}  # fmt: skip
"""What else actions are called; own names go first."""


def _named(word: str) -> Motion:
    """Return the motion behind a name, through other names."""
    return _OWN[word] if word in _OWN else _named(_SAME[word])


MOTIONS: Final[dict[str, Motion]] = {
    **{word: _named(word) for word in _SAME}, **_OWN,
}  # fmt: skip
"""Motions by canonical action."""
