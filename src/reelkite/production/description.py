"""A storyboard and a clip as plain data: the public shape of what was understood and made."""

from reelkite.domain.geometry import Box
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.storyboard import CameraMove, Relation, Shot, Storyboard, Subject
from reelkite.domain.task import Plain
from reelkite.production.line import PublishedClip


def describe_clip(clip: PublishedClip) -> dict[str, Plain]:
    """Return what was published: where, what it is, and how it came to be."""
    request = clip.request
    return {
        "path": str(clip.path),
        "size": str(request.size),
        "seconds": request.seconds,
        "frames": request.grid.count,
        "fps": int(FRAME_RATE),
        "seed": request.seed,
        "engine": clip.engine,
        "engine_version": clip.engine_version,
        "model": request.model.value,
        "storyboard": describe_storyboard(clip.storyboard),
    }


def describe_storyboard(storyboard: Storyboard) -> dict[str, Plain]:
    """Return what was understood of a prompt."""
    return {
        "prompt": storyboard.prompt,
        "shots": [_shot(shot) for shot in storyboard.shots],
        "sound": list(storyboard.sound),
        "not_understood": list(storyboard.not_understood),
    }


def _shot(shot: Shot) -> dict[str, Plain]:
    return {
        "start": float(shot.start),
        "seconds": float(shot.seconds),
        "framing": shot.framing.value,
        "angle": shot.angle.value,
        "camera": _camera(shot.camera),
        "subjects": [_subject(subject) for subject in shot.subjects],
        "setting": shot.setting,
        "setting_words": shot.setting_words,
        "time_of_day": shot.time_of_day,
        "weather": shot.weather,
        "season": shot.season,
        "light": list(shot.light),
        "depth_of_field": shot.depth_of_field.value,
        "style": shot.style,
        "excluded": list(shot.excluded),
    }


def _camera(camera: CameraMove) -> dict[str, Plain]:
    return {
        "move": camera.move.value,
        "direction": None if camera.direction is None else camera.direction.value,
        "speed": camera.speed.value,
    }


def _subject(subject: Subject) -> dict[str, Plain]:
    return {
        "noun": subject.noun,
        "asset": subject.asset,
        "match": subject.match.value,
        "count": subject.count,
        "colour": subject.colour,
        "action": subject.action,
        "attributes": list(subject.attributes),
        "relations": [_relation(relation) for relation in subject.relations],
        "box": None if subject.box is None else _box(subject.box),
        "visible": _rounded(subject.visible, 5),
        "hue": _rounded(subject.hue, 1),
    }


def _relation(relation: Relation) -> dict[str, Plain]:
    return {"kind": relation.kind, "to": relation.to}


def _box(box: Box) -> list[Plain]:
    return [round(float(edge), 4) for edge in (box.x0, box.y0, box.x1, box.y1)]


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(float(value), digits)
