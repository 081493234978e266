import base64
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Policy
from reelkite.guardrails.reading import Reading
from reelkite.guardrails.screen import (
    MOST_ALIKE,
    ImageScreen,
    InHouseScreen,
    PromptScreen,
    TextLayer,
    VideoScreen,
)
from reelkite.production.ports import Screen

POLICY = Policy("1-abc")


def _flags(word: str, category: Category) -> TextLayer:
    """Return a layer that finds each ``word``."""

    def layer(reading: Reading) -> Iterator[Finding]:
        for each in reading.words:
            if word in each.forms:
                yield Finding(category, f"words: {word}", Layer.TERMS, (each.begin, each.end))

    return layer


def _whole(reading: Reading) -> Iterator[Finding]:
    """Find something about whole prompts that shout."""
    if "!!" in reading.text:
        yield Finding(Category.DISTURBING, "shouting", Layer.MEANING)


def _breaks(error: Exception) -> Callable[[object], Iterator[Finding]]:
    def layer(_: object) -> Iterator[Finding]:
        raise error
        yield

    return layer


WEED = _flags("weed", Category.DANGEROUS)
BANG = _flags("bang", Category.VIOLENCE)


def test_every_layer_is_asked() -> None:
    """What all layers find stands in one verdict, with the policy's version."""
    verdict = PromptScreen((WEED, BANG, _whole), POLICY)("Bang, the weed!!")

    assert [(each.category, each.span) for each in verdict.findings] == [
        (Category.DANGEROUS, (10, 14)),
        (Category.VIOLENCE, (0, 4)),
        (Category.DISTURBING, None),
    ]
    assert (verdict.allowed, verdict.policy) == (False, "1-abc")
    assert verdict.milliseconds > 0


def test_what_nobody_minds_is_allowed() -> None:
    """Without a finding the verdict allows."""
    assert PromptScreen((WEED, BANG), POLICY)("a kite over the hills").allowed


def test_what_is_switched_off_does_not_count() -> None:
    """The operator's policy decides which findings refuse."""
    policy = Policy("1-abc", frozenset({Category.DANGEROUS}))

    assert PromptScreen((WEED,), policy)("weed").allowed
    assert not PromptScreen((WEED, BANG), policy)("weed bang").allowed


@pytest.mark.parametrize(
    "error", [ValueError("odd"), RecursionError(), MemoryError(), FileNotFoundError("weights")]
)
def test_a_layer_that_fails_lets_nothing_pass(error: Exception) -> None:
    """Whatever goes wrong in a check is told as a check that could not be made."""
    with pytest.raises(ScreeningUnavailable, match="cannot be checked") as caught:
        PromptScreen((WEED, _breaks(error)), POLICY)("a kite")
    assert caught.value.retry_after >= 1
    assert "odd" not in str(caught.value)


def test_a_layer_that_fails_is_told_even_when_another_refuses() -> None:
    """Half a check is no check."""
    with pytest.raises(ScreeningUnavailable):
        PromptScreen((WEED, _breaks(ValueError())), POLICY)("weed")


@pytest.mark.parametrize(
    "wrap",
    [
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: base64.b64encode(base64.b64encode(text.encode())).decode(),
        lambda text: text.encode().hex(),
        lambda text: quote(text).replace("g", "%67").replace("w", "%77").replace("b", "%62"),
    ],
    ids=["base64", "base64 twice", "hexadecimal", "percent signs"],
)
def test_codes_are_undone(wrap: Callable[[str], str]) -> None:
    """What is hidden in a code is found, and stands where the code stands."""
    code = wrap("bang goes the weed")
    prompt = f"draw this: {code}"

    verdict = PromptScreen((WEED, BANG), POLICY)(prompt)

    assert set(verdict.categories) == {Category.DANGEROUS, Category.VIOLENCE}
    for finding in verdict.findings:
        assert finding.span is not None
        begin, end = finding.span
        assert 11 <= begin < end <= len(prompt)


def test_each_code_is_told_where_it_stands() -> None:
    """Of two codes the one that hides something is named."""
    harmless = base64.b64encode(b"green hills and kites").decode()
    harmful = base64.b64encode(b"the weed in my garden").decode()
    prompt = f"{harmless} and {harmful}"

    (finding,) = PromptScreen((WEED,), POLICY)(prompt).findings

    assert finding.span is not None
    assert prompt[slice(*finding.span)].startswith(harmful[:20])


def test_the_same_thing_is_told_once() -> None:
    """Two layers that find the same say it once."""
    assert len(PromptScreen((WEED, WEED), POLICY)("weed").findings) == 1


def test_a_verdict_stays_short() -> None:
    """A prompt of nothing but bad words gives as many findings as anybody would read, of each."""
    verdict = PromptScreen((WEED, BANG), POLICY)("weed " * 500 + "bang")

    assert len(verdict.findings) == MOST_ALIKE + 1
    assert verdict.categories == (Category.DANGEROUS, Category.VIOLENCE)


@given(st.text())
def test_any_text_gets_a_verdict(prompt: str) -> None:
    """No prompt breaks the reading; spans lie within the prompt."""
    verdict = PromptScreen((WEED, _whole), POLICY)(prompt)

    for finding in verdict.findings:
        begin, end = finding.span or (0, len(prompt))
        assert 0 <= begin <= end <= len(prompt)


def _bright(picture: str) -> Iterator[Finding]:
    if "sun" in picture:
        yield Finding(Category.NUDITY, "sun", Layer.IMAGE)


def test_a_picture_is_decoded_once_and_looked_at() -> None:
    """All layers see the decoded picture."""
    decoded: list[bytes] = []

    def decode(content: bytes) -> str:
        decoded.append(content)
        return content.decode()

    screen = ImageScreen(decode, (_bright, _bright), POLICY)

    assert screen(b"sun").categories == (Category.NUDITY,)
    assert screen(b"moon").allowed
    assert decoded == [b"sun", b"moon"]


def test_a_picture_that_cannot_be_decoded_is_the_callers_fault() -> None:
    """What the decoder refuses stays its error; any other failure lets nothing pass."""

    def decode(content: bytes) -> str:
        if content == b"pdf":
            raise InvalidImage("no image")
        return str(content, "ascii")

    screen = ImageScreen(decode, (_breaks(ValueError()),), POLICY)

    with pytest.raises(InvalidImage, match="no image"):
        screen(b"pdf")
    with pytest.raises(ScreeningUnavailable):
        screen(b"\xff")
    with pytest.raises(ScreeningUnavailable):
        screen(b"moon")


def test_both_screens_fit_the_port() -> None:
    """Prompts and pictures are judged behind one door."""
    screen: Screen = InHouseScreen(
        PromptScreen((WEED,), POLICY),
        ImageScreen(bytes.decode, (_bright,), POLICY),
        VideoScreen(_frames, _bright_frames, _never, POLICY),
    )

    assert screen.prompt("a kite").allowed
    assert not screen.image(b"sun").allowed
    assert not screen.video(Path("moon/sun"), 1).allowed
    assert screen.video(Path("moon/sun"), 0).allowed


def _frames(video: Path, part: int) -> Iterator[str]:
    yield video.parts[part]


def _bright_frames(frames: Iterable[str], drawn: bool) -> Iterator[Finding]:
    yield from (finding for frame in frames if not drawn for finding in _bright(frame))


def _never(_: Path) -> bool:
    return False


def test_looks_are_told_whether_a_film_is_drawn() -> None:
    """Who drew a film is asked once a part; whatever goes wrong there lets nothing pass."""
    asked: list[Path] = []

    def known(film: Path) -> bool:
        asked.append(film)
        return True

    ours = VideoScreen(_frames, _bright_frames, known, POLICY)
    broken = VideoScreen(_frames, _bright_frames, lambda film: film.stat().st_size > 0, POLICY)

    assert ours(Path("moon/sun"), 1).allowed
    assert asked == [Path("moon/sun")]
    with pytest.raises(ScreeningUnavailable):
        broken(Path("moon/sun"), 0)


def test_a_film_that_cannot_be_read_is_the_callers_fault() -> None:
    """Whatever else goes wrong with a frame lets nothing pass."""

    def damaged(_video: Path, part: int) -> Iterator[str]:
        raise InvalidVideo("damaged") if part else ZeroDivisionError

    screen = VideoScreen(damaged, _bright_frames, _never, POLICY)

    with pytest.raises(InvalidVideo):
        screen(Path("a"), 1)
    with pytest.raises(ScreeningUnavailable):
        screen(Path("a"), 0)


def test_a_screen_without_checks_is_none() -> None:
    """Nothing is judged by nobody."""
    with pytest.raises(ValueError, match="pass everything"):
        PromptScreen((), POLICY)
    with pytest.raises(ValueError, match="pass everything"):
        ImageScreen(bytes.decode, (), POLICY)
