from pathlib import Path

from PIL import Image

from benchmarks.adherence.sheets import Plate, pages


def test_plates_go_on_as_many_pages_as_it_takes(tmp_path: Path) -> None:
    """Five plates at two a page make three pages; a missing picture leaves its place blank."""
    Image.new("RGB", (64, 36), (10, 200, 10)).save(tmp_path / "one.png")
    plates = [Plate(tmp_path / "one.png", "Größe, 東京"), *[Plate(tmp_path / "none", "x")] * 4]
    written = pages(plates, tmp_path / "pages", each=2)

    assert [page.name for page in written] == ["page-01.jpg", "page-02.jpg", "page-03.jpg"]
    with Image.open(written[0]) as sheet:
        green, blank = sheet.getpixel((100, 50)), sheet.getpixel((420, 50))
    assert isinstance(green, tuple)
    assert isinstance(blank, tuple)
    assert green[1] > 150
    assert blank[0] > 200
