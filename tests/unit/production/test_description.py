import json
from fractions import Fraction
from pathlib import Path

from reelkite.domain.geometry import Box, Size
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Deed,
    DepthOfField,
    Direction,
    Entrance,
    Framing,
    Hearing,
    Line,
    Manner,
    Move,
    Music,
    Relation,
    Shot,
    Speed,
    Storyboard,
    Subject,
)
from reelkite.production import PublishedClip, describe_clip, describe_storyboard

CHILD = Subject(
    noun="child",
    asset="person/child",
    action="fly kite",
    then=(Deed("wave", 0.5),),
    parts=("wings",),
    relations=(Relation("flies", 1),),
    box=Box(0.31, 0.42, 0.444444, 0.88),
    visible=0.0312345,
    hue=31.26,
    enters=Entrance(Manner.COME, "left", 0.2),
)
SHOT = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.WIDE,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(Move.TILT, Direction.UP, Speed.SLOW),),
    subjects=(
        CHILD,
        Subject("kite", "prop/kite", colour="red", attributes=("small",), writing="UP"),
    ),
    setting="park",
    time_of_day="golden hour",
    light=("low sun",),
    depth_of_field=DepthOfField.SHALLOW,
    lines=(Line("Up!", 0, "shout"),),
)
HEARING = Hearing(Music("happy", instruments=("piano",)), ("birds",), ("speech",))
STORYBOARD = Storyboard(
    "a child", (SHOT,), ("wind", "birds"), HEARING, not_understood=("whatever",)
)


def test_a_storyboard_has_its_public_shape() -> None:
    """Every key is there, also where the value is null; numbers are plain and rounded."""
    assert describe_storyboard(STORYBOARD) == {
        "prompt": "a child",
        "shots": [
            {
                "start": 0.0,
                "seconds": 4.0,
                "framing": "wide",
                "angle": "eye level",
                "camera": {"move": "tilt", "direction": "up", "speed": "slow"},
                "moves": [
                    {
                        "move": "tilt",
                        "direction": "up",
                        "speed": "slow",
                        "begins": 0.0,
                        "ends": 1.0,
                    }
                ],
                "subjects": [
                    {
                        "noun": "child",
                        "asset": "person/child",
                        "match": "exact",
                        "count": 1,
                        "colour": None,
                        "action": "fly kite",
                        "then": [{"action": "wave", "begins": 0.5}],
                        "attributes": [],
                        "parts": ["wings"],
                        "writing": None,
                        "relations": [{"kind": "flies", "to": 1}],
                        "box": [0.31, 0.42, 0.4444, 0.88],
                        "visible": 0.03123,
                        "hue": 31.3,
                        "enters": {
                            "manner": "come",
                            "side": "left",
                            "begins": 0.2,
                            "lands": False,
                            "sure": True,
                        },
                    },
                    {
                        "noun": "kite",
                        "asset": "prop/kite",
                        "match": "exact",
                        "count": 1,
                        "colour": "red",
                        "action": None,
                        "then": [],
                        "attributes": ["small"],
                        "parts": [],
                        "writing": "UP",
                        "relations": [],
                        "box": None,
                        "visible": None,
                        "hue": None,
                        "enters": None,
                    },
                ],
                "setting": "park",
                "setting_words": None,
                "time_of_day": "golden hour",
                "weather": "clear",
                "season": None,
                "light": ["low sun"],
                "depth_of_field": "shallow",
                "style": None,
                "pace": None,
                "excluded": [],
                "lines": [{"text": "Up!", "speaker": 0, "manner": "shout"}],
            }
        ],
        "sound": ["wind", "birds"],
        "hearing": {
            "music": {
                "mood": "happy",
                "tempo": "normal",
                "instruments": ["piano"],
                "genre": None,
            },
            "noises": ["birds"],
            "without": ["speech"],
        },
        "not_understood": ["whatever"],
    }


def test_a_still_camera_has_no_direction() -> None:
    """A static camera is told with a null direction."""
    still = Storyboard(
        "x",
        (
            Shot(
                Fraction(4, 3),
                Fraction(4, 3),
                Framing.WIDE,
                Angle.LOW,
                (CameraMove(),),
                (),
                "studio",
            ),
        ),
    )

    shots = json.loads(json.dumps(describe_storyboard(still)))["shots"]
    assert shots[0]["camera"] == {"move": "static", "direction": None, "speed": "normal"}
    assert shots[0]["start"] == 4 / 3


def test_a_clip_tells_where_it_is_and_how_it_was_made() -> None:
    """The keys are exactly those that the command line promises."""
    request = GenerationRequest("a child", Model.SORA_2_PRO, Size(720, 1280), 8, 5)
    told = describe_clip(PublishedClip(Path("clips/a.mp4"), request, STORYBOARD, "fake", "2"))

    assert told.pop("storyboard") == describe_storyboard(STORYBOARD)
    assert told == {
        "path": "clips/a.mp4",
        "size": "720x1280",
        "seconds": 8,
        "frames": 192,
        "fps": 24,
        "seed": 5,
        "engine": "fake",
        "engine_version": "2",
        "recipe": None,
        "model": "sora-2-pro",
    }


def test_a_clip_tells_what_was_really_used() -> None:
    """Frames and their rate are those of the recipe, if the engine told one."""
    request = GenerationRequest("a child", Model.SORA_2, Size(720, 1280), 8, 5)
    recipe = Recipe("clay-1", 16, (("steps", "8"),))
    clip = PublishedClip(Path("a.mp4"), request, STORYBOARD, "fake", "2", recipe)
    told = describe_clip(clip)

    assert (told["frames"], told["fps"]) == (128, 16)
    assert told["recipe"] == {"model": "clay-1", "frame_rate": 16, "details": {"steps": "8"}}
