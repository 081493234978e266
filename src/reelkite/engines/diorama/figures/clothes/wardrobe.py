"""Roles and garments as data: who wears what, in which colours."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears; colours as sRGB codes, None to be chosen.

    Attributes:
        top: One of ``garments.CUTS``.
        bottom: ``shorts``, ``trousers``, ``skirt``, ``long skirt``, ``tail`` or None.
        colour: Main garment.
        accent: Shirt front, sash, rings, tie.
        legs: The bottom's colour.
        shoes: Their colour.
        hat: One of ``hats.HATS``, or None.
        hat_colour: Its colour; None for the main colour.
        bib: Colour of an apron or of dungarees over the top.
        badge: Colour of a badge, with a belt.
        bands: Colour of bright bands.
        gloves: Colour of gloves.
        pattern: ``striped``, ``dotted``, ``checked``, ``floral`` or None.
        extras: Names in ``extras.EXTRAS``, each with its colour or None.
        skin: Colour of a skin that no human has, or None.
    """

    top: str = "tee"
    bottom: str | None = "trousers"
    colour: str | None = None
    accent: str = "#f4ead2"
    legs: str | None = None
    shoes: str | None = None
    hat: str | None = None
    hat_colour: str | None = None
    bib: str | None = None
    badge: str | None = None
    bands: str | None = None
    gloves: str | None = None
    pattern: str | None = None
    extras: tuple[tuple[str, str | None], ...] = ()
    skin: str | None = None


_BARE: Final = "skin"
"""Stands for the wearer's own skin."""

ROLES: Final[dict[str, Outfit]] = {
    "chef": Outfit("shirt", "trousers", "#f4f1ea", "#e8e2d4", "#3a4252", "#2c2826", "toque",
                   "#f7f4ee", extras=(("neckerchief", "#c8352c"),)),
    "baker": Outfit("shirt", "trousers", "#f1ead9", "#e8e2d4", "#6a5a48", "#4a3426", "toque",
                    "#f7f4ee", bib="#f7f1e2"),
    "barista": Outfit("shirt", "trousers", "#e8e2d4", "#d9cfba", "#3f4a5c", "#4a3426",
                      bib="#4a6b52"),
    "trooper": Outfit("armour", "trousers", "#f4f5f7", "#3a4048", "#24262c", "#f0f1f4", "visor",
                      "#f6f7f9", gloves="#24262c"),
    "waiter": Outfit("shirt", "trousers", "#f4f1ea", "#e8e2d4", "#26262c", "#1d1b1c",
                     extras=(("waistcoat", "#26262c"), ("bow tie", "#26262c"))),
    "astronaut": Outfit("space", "trousers", "#eceae4", "#d0643a", "#eceae4", "#c9cdd6", "space",
                        gloves="#c6cbd6"),
    "doctor": Outfit("coat", "trousers", "#f5f3ee", "#d8e6ea", "#4b7d94", "#f0eee8",
                     extras=(("stethoscope", "#3a4048"),)),
    "nurse": Outfit("tee", "trousers", "#6fb7c4", "#f5f3ee", "#6fb7c4", "#f0eee8",
                    extras=(("stethoscope", "#3a4048"),)),
    "police": Outfit("shirt", "trousers", "#31456f", "#25355a", "#232f4c", "#1d1b1c", "police",
                     "#25355a", badge="#e3bb4a"),
    "firefighter": Outfit("coat", "trousers", "#b23a2a", "#e8d24a", "#2f2d30", "#2a2725", "fire",
                          "#c23a26", bands="#f0dc4a"),
    "king": Outfit("robe", None, "#8f2334", "#e3bb4a", None, "#5a3826", "crown", "#e8bd45",
                   extras=(("cape", "#a82a3a"), ("fur collar", "#f6f1e6"))),
    "queen": Outfit("gown", None, "#7a3f98", "#e3bb4a", None, "#5a3826", "crown", "#e8bd45",
                    extras=(("cape", "#8f2334"), ("fur collar", "#f6f1e6"))),
    "prince": Outfit("jacket", "trousers", "#34558f", "#e3bb4a", "#f0eadc", "#2a2220", "crown",
                     "#e8bd45", extras=(("cape", "#a82a3a"),)),
    "princess": Outfit("gown", None, "#ee8fb4", "#f8dfe6", None, "#f2b6c8", "tiara", "#e8bd45"),
    "farmer": Outfit("shirt", "trousers", "#c2503a", "#a8402e", "#46648f", "#6a4a2c", "sun",
                     "#dcb763", bib="#46648f", pattern="checked"),
    "worker": Outfit("jumper", "trousers", "#f08a2c", "#f4f06a", "#44546c", "#7a5530", "hard",
                     "#f2c531", bands="#f4f29a"),
    "mechanic": Outfit("jumper", "trousers", "#3f5f86", "#c8352c", "#3f5f86", "#2a2220", "cap",
                       "#2f4766"),
    "business": Outfit("jacket", "trousers", "#3a465e", "#b3303a", "#363f54", "#2a2220"),
    "tuxedo": Outfit("jacket", "trousers", "#222228", "#222228", "#222228", "#1a1818",
                     extras=(("bow tie", "#1a1a1e"),)),
    "evening gown": Outfit("gown", None, None, "#f2ead8", None, "#2a2220",
                           extras=(("necklace", "#f2ead8"), ("earrings", "#e3b23a"))),
    "detective": Outfit("coat", "trousers", "#b59a6a", "#a58a5c", "#4a4238", "#3a2c24", "fedora",
                        "#8a734c"),
    "ballerina": Outfit("tutu", None, "#f0a8c0", "#f8dfe6", None, "#f2b6c8"),
    "knight": Outfit("armour", "trousers", "#b4bcc8", "#b02e34", "#4a4f59", "#8b929d", "helm",
                     "#b4bcc8", gloves="#6d747f"),
    "samurai": Outfit("armour", "skirt", "#a8302c", "#e3bb4a", "#2a2a34", "#2a2220", "kabuto",
                      "#33323c", extras=(("sash", "#e3bb4a"),)),
    "ninja": Outfit("jumper", "trousers", "#26262e", "#a82a2e", "#26262e", "#1d1d22", "ninja",
                    "#26262e", gloves="#1d1d22", extras=(("sash", "#a82a2e"),)),
    "viking": Outfit("robe", None, "#7a5634", "#4a3826", None, "#4a3424", "viking", "#9aa2ae",
                     extras=(("fur collar", "#8a6a48"), ("cape", "#5a4632"))),
    "pirate": Outfit("shirt", "trousers", "#f2eadb", "#c8352c", "#3a2c34", "#2a2220", "tricorn",
                     "#2c2830", pattern="striped",
                     extras=(("eyepatch", "#1d1b1e"), ("sash", "#c8352c"), ("waistcoat",
                         "#8f2334"))),
    "cowboy": Outfit("shirt", "trousers", "#b0603a", "#8a4a2c", "#3f5c88", "#6a4226", "cowboy",
                     "#9a6a3c", extras=(("neckerchief", "#c8352c"), ("waistcoat", "#6b4428"))),
    "dancer": Outfit("dress", None, "#c8375c", "#f2b6c8", None, "#8a2440"),
    "scientist": Outfit("coat", "trousers", "#f5f3ee", "#d8e6ea", "#5a5f6c", "#3a2c24",
                        extras=(("goggles", "#3a4048"),)),
    "artist": Outfit("shirt", "trousers", "#e8e2d4", "#d9cfba", "#3f4a5c", "#5a3826", "beret",
                     "#8f2f3a"),
    "sailor": Outfit("jumper", "trousers", "#f2eee4", "#31456f", "#2c3c64", "#2a2220", "sailor",
                     "#f6f3ea", pattern="striped", extras=(("neckerchief", "#2c3c64"),)),
    "captain": Outfit("jacket", "trousers", "#2c3a5c", "#2c3a5c", "#f0ece0", "#2a2220", "police",
                      "#f2eee4"),
    "pilot": Outfit("jacket", "trousers", "#6b4a2e", "#c8b48a", "#5a5240", "#3a2a20", "aviator",
                    "#7a4f2c", extras=(("goggles", "#3a3030"), ("scarf", "#f2ead8"))),
    "wizard": Outfit("robe", None, "#3f3a86", "#e3bb4a", None, "#4a342a", "pointed", "#3f3a86"),
    "witch": Outfit("robe", None, "#2f2838", "#7d4bb0", None, "#2a2220", "pointed", "#2a2430"),
    "monk": Outfit("robe", None, "#d9822c", "#b5532a", None, "#8a5a34"),
    "nun": Outfit("robe", None, "#26252c", "#f4f2ec", None, "#1d1b1c", "veil", "#26252c",
                  extras=(("coif", "#f8f6f0"), ("ruff", "#f8f6f0"))),
    "priest": Outfit("robe", None, "#26252c", "#f4f0e6", None, "#1d1b1c"),
    "geisha": Outfit("kimono", None, "#b5364a", "#e3bb4a", None, "#2a2220", pattern="floral",
                     extras=(("flower", "#f2c5d0"),)),
    "kimono": Outfit("kimono", None, "#4f6fa8", "#e07a8b", None, "#2a2220", pattern="floral"),
    "bride": Outfit("gown", None, "#f8f5ee", "#f2e8dc", None, "#f4efe4",
                    extras=(("bridal veil", "#f8f5ee"),)),
    "groom": Outfit("jacket", "trousers", "#26262c", "#f4f0e6", "#26262c", "#1d1b1c",
                    extras=(("bow tie", "#f4f0e6"),)),
    "soldier": Outfit("shirt", "trousers", "#6b7048", "#5a5f3c", "#5f6440", "#3f3424", "army",
                      "#5a5f3c", badge="#6b7048"),
    "diver": Outfit("wetsuit", "trousers", "#26303c", "#e8b030", "#26303c", "#e8b030",
                    extras=(("diving mask", "#e8b030"), ("flippers", "#e8b030"))),
    "surfer": Outfit("wetsuit", "shorts", "#2f6f8f", "#f2c531", "#2f6f8f", _BARE),
    "swimmer": Outfit("bare", "trunks", _BARE, "#f4f4f4", "#2f66c4", _BARE, "swim", "#2f66c4"),
    "swimsuit": Outfit("vest", "trunks", "#d8483a", "#f4f4f4", "#d8483a", _BARE),
    "boxer": Outfit("bare", "shorts", _BARE, "#f4f4f4", "#c8302a", "#f4efe2",
                    extras=(("sash", "#f4efe2"), ("boxing gloves", "#c8302a"))),
    "footballer": Outfit("tee", "shorts", "#c8302a", "#f4f4f4", "#f4efe2", "#26262c",
                         extras=(("number", "#f8f4ea"),)),
    "basketball player": Outfit("vest", "shorts", "#e8772c", "#f4f4f4", "#e8772c", "#f4efe2",
                                extras=(("number", "#f8f4ea"),)),
    "athlete": Outfit("vest", "shorts", "#2f66c4", "#f4f4f4", "#26262c", "#f0653a",
                      extras=(("number", "#f8f4ea"), ("headband", "#f4f4f4"))),
    "cyclist": Outfit("tee", "shorts", "#f2c531", "#26262c", "#26262c", "#f4f4f4", "bike",
                      "#c8302a", gloves="#26262c"),
    "skier": Outfit("jumper", "trousers", "#2f86c4", "#f4f4f4", "#33363f", "#26262c", "beanie",
                    "#e8483a", gloves="#26262c", extras=(("goggles", "#e8902a"),)),
    "karateka": Outfit("robe short", "trousers", "#f6f3ea", "#26262c", "#f6f3ea", _BARE,
                       extras=(("sash", "#26262c"),)),
    "superhero": Outfit("wetsuit", "trousers", "#2f5fc4", "#f2c531", "#2f5fc4", "#c8302a",
                        gloves="#c8302a",
                        extras=(("cape", "#c8302a"), ("mask", "#c8302a"), ("star", "#f2c531"),
                                ("sash", "#f2c531"))),
    "clown": Outfit("jumper", "trousers", "#f2c531", "#c8302a", "#4f86c6", "#c8302a", "party",
                    "#4c9a45", pattern="dotted",
                    extras=(("ruff", "#f6f3ea"), ("clown nose", "#d3322b"))),
    "santa": Outfit("coat", "trousers", "#c8282c", "#f6f3ea", "#c8282c", "#26262c", "santa",
                    "#c8282c", extras=(("belt", "#26262c"), ("fur collar", "#f8f5ee"),
                        ("fur brim", "#f8f5ee"))),
    "elf": Outfit("robe short", "trousers", "#4c8a3c", "#8a5a2c", "#7a5a34", "#6a4426", "elf",
                  "#4c8a3c", extras=(("pointed ears", None), ("belt", "#6a4426"))),
    "fairy": Outfit("dress", None, "#f2a8c8", "#f8e8f0", None, "#f2b6c8", "flowers", None,
                    extras=(("fairy wings", "#cfeaf6"), ("pointed ears", None))),
    "angel": Outfit("robe", None, "#f8f5ee", "#e8d48a", None, "#e8d48a",
                    extras=(("angel wings", "#f8f5ee"), ("halo", "#f6d860"))),
    "devil": Outfit("wetsuit", "trousers", "#b5282c", "#26262c", "#b5282c", "#26262c",
                    extras=(("devil horns", "#3a2024"), ("cape", "#26262c"))),
    "mermaid": Outfit("vest", "tail", "#7d4bb0", "#f2c5d0", "#2fa89a", None,
                      extras=(("flower", "#f2a8c8"),)),
    "vampire": Outfit("jacket", "trousers", "#26242c", "#a8202c", "#26242c", "#1a181c",
                      extras=(("cape", "#26242c"), ("high collar", "#a8202c")), skin="#e4dde4"),
    "zombie": Outfit("shirt", "trousers", "#7a7258", "#6a6248", "#5a5448", "#4a4036",
                     skin="#9fb886"),
    "ghost": Outfit("robe", None, "#f4f4f8", "#f4f4f8", None, "#f4f4f8", skin="#eef0f6"),
    "alien": Outfit("wetsuit", "trousers", "#8f98a8", "#5fd0c0", "#8f98a8", "#6a7280",
                    extras=(("antennae", "#7fc86a"),), skin="#8fd07a"),
    "robot suit": Outfit("armour", "trousers", "#b9c0cc", "#3fa8d8", "#8f98a8", "#6a7280", "helm",
                         "#b9c0cc", gloves="#6a7280"),
    "steampunk": Outfit("coat", "trousers", "#6b4428", "#c99a4a", "#4a3a2c", "#3a2a20", "top",
                        "#4a3020", extras=(("goggles", "#b5803a"), ("belt", "#8a5a2c"))),
    "magician": Outfit("jacket", "trousers", "#222228", "#c8302a", "#222228", "#1a1818", "top",
                       "#222228", extras=(("cape", "#7d2a3a"), ("bow tie", "#c8302a"))),
    "graduate": Outfit("robe", None, "#26262c", "#c8302a", None, "#1d1b1c", "mortar", "#26262c"),
    "judge": Outfit("robe", None, "#26262c", "#f4f0e6", None, "#1d1b1c",
                    extras=(("ruff", "#f4f0e6"),)),
    "explorer": Outfit("shirt", "shorts", "#c9b184", "#b59a6a", "#b59a6a", "#6a4a2c", "sun",
                       "#d9c496", extras=(("backpack", "#7a5a34"),)),
    "hiker": Outfit("jumper", "trousers", "#d8682c", "#f4f4f4", "#5a5240", "#6a4a2c", "cap",
                    "#3f6b4a", extras=(("backpack", "#3f6b8a"),)),
    "student": Outfit("jumper", "trousers", None, "#f4ead2", None, None,
                      extras=(("backpack", None),)),
    "beekeeper": Outfit("jumper", "trousers", "#f4f0e2", "#e8e0cc", "#f4f0e2", "#6a4a2c", "sun",
                        "#efe6cc", gloves="#e8dcc0"),
    "gladiator": Outfit("armour", "skirt", "#b5803a", "#a82a2e", "#8a4a2c", "#7a4f2c", "viking",
                        "#b5803a", extras=(("cape", "#a82a2e"),)),
    "rapper": Outfit("hoodie", "trousers", "#26262c", "#e8bd45", "#3a3f4c", "#f4f4f4", "cap",
                     "#c8302a", extras=(("necklace", "#e8bd45"),)),
    "hippie": Outfit("tee", "trousers", "#e8902a", "#f2c531", "#5a7ab0", "#8a5a34",
                     extras=(("headband", "#c85fae"), ("necklace", "#f2e2b0")), pattern="floral"),
}  # fmt: skip
"""Clothes of a calling, by canonical word."""

SYNONYMS: Final[dict[str, str]] = {
    "cook": "chef", "suit": "business", "businessman": "business", "businesswoman": "business",
    "business suit": "business", "office worker": "business", "lawyer": "business",
    "politician": "business", "president": "business", "teacher": "business",
    "waitress": "waiter", "bartender": "waiter", "barista": "barista", "butler": "waiter",
    "police officer": "police", "policeman": "police", "policewoman": "police", "cop": "police",
    "fireman": "firefighter", "fire fighter": "firefighter", "builder": "worker",
    "construction worker": "worker", "engineer": "worker", "miner": "worker", "carpenter": "farmer",
    "gardener": "farmer", "plumber": "mechanic", "spacesuit": "astronaut",
    "space suit": "astronaut", "cosmonaut": "astronaut", "ballet": "ballerina",
    "ballet dancer": "ballerina", "rancher": "cowboy", "cowgirl": "cowboy", "painter": "artist",
    "sculptor": "artist", "sorcerer": "wizard", "mage": "wizard", "warlock": "wizard",
    "sorceress": "witch", "researcher": "scientist", "chemist": "scientist", "surgeon": "nurse",
    "scrubs": "nurse", "dentist": "doctor", "vet": "doctor", "lab coat": "scientist",
    "santa suit": "santa", "tux": "tuxedo", "warrior": "knight", "crusader": "knight",
        "paladin": "knight",
    "shinobi": "ninja", "buccaneer": "pirate", "captain": "captain", "aviator": "pilot",
    "abbot": "monk", "bishop": "priest", "maiko": "geisha", "wedding dress": "bride",
    "bridegroom": "groom", "army": "soldier", "guard": "soldier", "scuba diver": "diver",
    "snorkeler": "diver", "wetsuit": "diver", "lifeguard": "swimmer", "bikini": "swimsuit",
    "swimming trunks": "swimmer", "soccer player": "footballer", "football player": "footballer",
    "tennis player": "athlete", "runner": "athlete", "jogger": "athlete", "gymnast": "athlete",
    "sportsman": "athlete", "biker": "rapper", "snowboarder": "skier", "martial artist": "karateka",
    "judoka": "karateka", "superman": "superhero", "hero": "superhero", "jester": "clown",
    "harlequin": "clown", "santa claus": "santa", "father christmas": "santa", "pixie": "fairy",
    "demon": "devil", "siren": "mermaid", "dracula": "vampire", "undead": "zombie",
    "cyborg": "robot suit", "mech suit": "robot suit", "iron man": "robot suit",
    "illusionist": "magician", "pirate captain": "pirate",
    "archaeologist": "explorer", "adventurer": "explorer", "tourist": "hiker",
    "traveller": "hiker", "backpacker": "hiker", "schoolgirl": "student", "schoolboy": "student",
    "spartan": "gladiator", "roman soldier": "gladiator", "barbarian": "viking", "dj": "rapper",
    "stormtrooper": "trooper", "storm trooper": "trooper", "space marine": "trooper",
    "clone trooper": "trooper", "emperor": "king", "empress": "queen", "elf": "elf",
    "graduation gown": "graduate", "armor": "knight", "armour": "knight", "chain mail": "knight",
    "spy": "tuxedo", "secret agent": "tuxedo",
    "conductor": "tuxedo", "pianist": "tuxedo", "violinist": "tuxedo", "cellist": "tuxedo",
    "inspector": "detective", "fisherman": "hiker", "cyclist": "cyclist", "jockey": "cyclist",
}  # fmt: skip
"""Other words for a role."""

GARMENTS: Final[dict[str, tuple[str, str]]] = {
    **dict.fromkeys(("dress", "sundress"), ("top", "dress")),
    **dict.fromkeys(("gown", "ball gown", "evening gown", "sari", "long dress"), ("top", "gown")),
    **dict.fromkeys(("coat", "raincoat", "trench coat", "parka", "overcoat", "poncho",
                     "winter coat"), ("top", "coat")),
    **dict.fromkeys(("sweater", "jumper", "pullover", "cardigan", "sweatshirt"), ("top", "jumper")),
    "jacket": ("top", "hoodless"), "leather jacket": ("top", "hoodless"),
    "bomber jacket": ("top", "hoodless"), "denim jacket": ("top", "hoodless"),
    "hoodie": ("top", "hoodie"), "blazer": ("top", "jacket"), "tuxedo jacket": ("top", "jacket"),
    **dict.fromkeys(("shirt", "blouse", "polo shirt", "plaid shirt"), ("top", "shirt")),
    **dict.fromkeys(("t-shirt", "t shirt", "tee", "jersey", "top"), ("top", "tee")),
    **dict.fromkeys(("tank top", "undershirt"), ("top", "vest")),
    **dict.fromkeys(("robe", "robes", "toga", "tunic", "bathrobe"), ("top", "robe")),
    **dict.fromkeys(("pajamas", "pyjamas"), ("top", "romper")),
    "kimono": ("top", "kimono"), "tutu": ("top", "tutu"),
    "shorts": ("bottom", "shorts"), "swim trunks": ("bottom", "trunks"),
    **dict.fromkeys(("trousers", "jeans", "pants", "leggings", "slacks"), ("bottom", "trousers")),
    "skirt": ("bottom", "skirt"), "miniskirt": ("bottom", "skirt"), "kilt": ("bottom", "skirt"),
    "long skirt": ("bottom", "long skirt"),
    "hat": ("hat", "sun"), "straw hat": ("hat", "sun"), "cap": ("hat", "cap"),
    "baseball cap": ("hat", "cap"), "beanie": ("hat", "beanie"), "woolly hat": ("hat", "beanie"),
    "helmet": ("hat", "hard"), "hard hat": ("hat", "hard"), "top hat": ("hat", "top"),
    "bowler hat": ("hat", "bowler"), "fedora": ("hat", "fedora"), "cowboy hat": ("hat", "cowboy"),
    "sombrero": ("hat", "sombrero"), "crown": ("hat", "crown"), "tiara": ("hat", "tiara"),
    "beret": ("hat", "beret"), "party hat": ("hat", "party"), "wizard hat": ("hat", "pointed"),
    "witch hat": ("hat", "pointed"), "pointed hat": ("hat", "pointed"), "turban": ("hat", "turban"),
    "santa hat": ("hat", "santa"), "chef hat": ("hat", "toque"), "chef's hat": ("hat", "toque"),
    "flat cap": ("hat", "flat"), "headscarf": ("hat", "veil"), "hijab": ("hat", "veil"),
    "flower crown": ("hat", "flowers"), "wreath": ("hat", "flowers"), "bonnet": ("hat", "sun"),
    "viking helmet": ("hat", "viking"), "bike helmet": ("hat", "bike"), "hood": ("hat", "hood"),
    "apron": ("bib", "#f3e9d6"), "overalls": ("bib", "#46648f"), "dungarees": ("bib", "#46648f"),
    "gloves": ("gloves", "#5a4a40"), "mittens": ("gloves", "#c8483a"),
    "shoes": ("shoes", "#5a3826"), "boots": ("shoes", "#5a3a24"), "sneakers": ("shoes", "#f2eee4"),
    "high heels": ("shoes", "#b5303a"), "sandals": ("shoes", "#a5743c"),
    "rain boots": ("shoes", "#f2c531"), "rubber boots": ("shoes", "#f2c531"),
}  # fmt: skip
"""Single garments that a prompt may name: the outfit's field and its value."""

WORN: Final[dict[str, str]] = {
    "cape": "cape", "cloak": "cape", "scarf": "scarf", "shawl": "scarf", "tie": "tie",
    "necktie": "tie", "bow tie": "bow tie", "bowtie": "bow tie", "belt": "belt",
        "vest": "waistcoat",
    "waistcoat": "waistcoat", "backpack": "backpack", "necklace": "necklace", "pearls": "necklace",
    "mask": "mask", "face mask": "face mask", "gas mask": "face mask", "goggles": "goggles",
    "eyepatch": "eyepatch", "eye patch": "eyepatch", "headphones": "headphones",
    "headset": "headphones", "earphones": "headphones", "sunglasses": "sunglasses",
    "glasses": "glasses", "spectacles": "glasses", "bandana": "neckerchief", "ribbon": "bow tie",
    "headband": "headband", "sash": "sash", "wings": "angel wings", "halo": "halo",
    "horns": "devil horns", "jetpack": "backpack", "veil": "bridal veil", "earrings": "earrings",
    "stethoscope": "stethoscope", "boxing gloves": "boxing gloves", "medal": "necklace",
    "life jacket": "waistcoat", "safety vest": "waistcoat", "diving mask": "diving mask",
    "lab goggles": "goggles", "monocle": "glasses",
}  # fmt: skip
"""Things that are worn over clothes: names in ``extras.EXTRAS``."""

PATTERNS: Final[dict[str, str]] = {
    "striped": "striped", "stripy": "striped", "dotted": "dotted", "polka-dot": "dotted",
    "spotted": "dotted", "polka": "dotted", "checked": "checked", "plaid": "checked",
    "tartan": "checked", "checkered": "checked", "floral": "floral", "flowery": "floral",
    "flowered": "floral",
}  # fmt: skip
"""Patterns of cloth."""
