"""A storyboard and a clip as plain data: the public shape of what was understood and made."""

from reelkite.domain.geometry import Box
from reelkite.domain.recipe import recipe_to_plain
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.storyboard import (
    CameraMove,
    Entrance,
    Hearing,
    Line,
    Music,
    Relation,
    Shot,
    Storyboard,
    Subject,
)
from reelkite.domain.task import Plain
from reelkite.production.line import PublishedClip


def describe_clip(clip: PublishedClip) -> dict[str, Plain]:
    """Return what was published: where, what it is, and how it came to be."""
    request, recipe = clip.request, clip.recipe
    rate = int(FRAME_RATE) if recipe is None else recipe.frame_rate
    return {
        "path": str(clip.path),
        "size": str(request.size),
        "seconds": request.seconds,
        "frames": request.seconds * rate,
        "fps": rate,
        "seed": request.seed,
        "engine": clip.engine,
        "engine_version": clip.engine_version,
        "recipe": None if recipe is None else {**recipe_to_plain(recipe)},
        "model": request.model.value,
        "storyboard": describe_storyboard(clip.storyboard),
    }


def describe_storyboard(storyboard: Storyboard) -> dict[str, Plain]:
    """Return what was understood of a prompt."""
    return {
        "prompt": storyboard.prompt,
        "shots": [_shot(shot) for shot in storyboard.shots],
        "sound": list(storyboard.sound),
        "hearing": _hearing(storyboard.hearing),
        "not_understood": list(storyboard.not_understood),
    }


def _shot(shot: Shot) -> dict[str, Plain]:
    return {
        "start": float(shot.start),
        "seconds": float(shot.seconds),
        "framing": shot.framing.value,
        "angle": shot.angle.value,
        "camera": _camera(shot.camera),
        "moves": [_move(move) for move in shot.moves],
        "subjects": [_subject(subject) for subject in shot.subjects],
        "setting": shot.setting,
        "setting_words": shot.setting_words,
        "time_of_day": shot.time_of_day,
        "weather": shot.weather,
        "season": shot.season,
        "light": list(shot.light),
        "depth_of_field": shot.depth_of_field.value,
        "style": shot.style,
        "pace": shot.pace,
        "excluded": list(shot.excluded),
        "lines": [_line(line) for line in shot.lines],
    }


def _camera(move: CameraMove) -> dict[str, Plain]:
    return {
        "move": move.move.value,
        "direction": None if move.direction is None else move.direction.value,
        "speed": move.speed.value,
    }


def _move(move: CameraMove) -> dict[str, Plain]:
    times = {"begins": _rounded(move.begins, 3), "ends": _rounded(move.ends, 3)}
    return {**_camera(move), **times}


def _line(line: Line) -> dict[str, Plain]:
    return {"text": line.text, "speaker": line.speaker, "manner": line.manner}


def _hearing(hearing: Hearing) -> dict[str, Plain]:
    return {
        "music": None if hearing.music is None else _music(hearing.music),
        "noises": list(hearing.noises),
        "without": list(hearing.without),
    }


def _music(music: Music) -> dict[str, Plain]:
    return {
        "mood": music.mood,
        "tempo": music.tempo.value,
        "instruments": list(music.instruments),
        "genre": music.genre,
    }


def _subject(subject: Subject) -> dict[str, Plain]:
    return {
        "noun": subject.noun,
        "asset": subject.asset,
        "match": subject.match.value,
        "count": subject.count,
        "colour": subject.colour,
        "action": subject.action,
        "then": [{"action": deed.action, "begins": deed.begins} for deed in subject.then],
        "attributes": list(subject.attributes),
        "parts": list(subject.parts),
        "writing": subject.writing,
        "relations": [_relation(relation) for relation in subject.relations],
        "box": None if subject.box is None else _box(subject.box),
        "visible": _rounded(subject.visible, 5),
        "hue": _rounded(subject.hue, 1),
        "enters": None if subject.enters is None else _entrance(subject.enters),
    }


def _entrance(entrance: Entrance) -> dict[str, Plain]:
    return {
        "manner": entrance.manner.value,
        "side": entrance.side,
        "begins": entrance.begins,
        "lands": entrance.lands,
        "sure": entrance.sure,
    }


def _relation(relation: Relation) -> dict[str, Plain]:
    return {"kind": relation.kind, "to": relation.to}


def _box(box: Box) -> list[Plain]:
    return [round(float(edge), 4) for edge in (box.x0, box.y0, box.x1, box.y1)]


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(float(value), digits)
