"""What each drawing is: how it moves, how tall the real thing is, and which way it is drawn."""

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """How a thing gets about, or does not."""

    WALKER = "walker"
    FLYER = "flyer"
    SWIMMER = "swimmer"
    CRAWLER = "crawler"
    VEHICLE = "vehicle"
    BOAT = "boat"
    AIRCRAFT = "aircraft"
    PLANT = "plant"
    AIRBORNE = "airborne"  #: Hangs in the sky: clouds, the moon, balloons.
    BUILDING = "building"
    THING = "thing"


_FROM_THE_FRONT: Final = """
    alien alien-monster bat bear beetle butterfly cat-face cow-face crab dog-face fox frog
    front-facing-baby-chick ghost gorilla hamster jack-o-lantern jellyfish koala lady-beetle lion
    lobster metro monarch-butterfly monkey moose mouse-face octopus ogre orangutan otter owl panda
    peacock phoenix pig-face polar-bear rabbit-face robot scorpion sloth snowman oncoming-taxi
    snowman-without-snow spider squid teddy-bear tiger-face train tram wolf oncoming-automobile
    oncoming-bus oncoming-police-car flying-saucer parachute satellite baby mage fairy troll
    santa-claus zombie hatching-chick hairy-creature fly"""

_HEIGHTS: Final[dict[Kind, str]] = {
    Kind.WALKER: """
        badger=.4 bear=1.4 beaver=.45 bison=1.8 black-cat=.38 boar=.8 camel=2.2 cat=.36 cat-face=.3
        chicken=.42 chipmunk=.2 cow=1.5 cow-face=.9 crab=.14 crocodile=.9 deer=1.4 dodo=.8
        dog=.58 dog-face=.4 donkey=1.3 duck=.36 elephant=3 ewe=.95 fox=.5 frog=.16 goat=.85
        goose=.75 gorilla=1.6 guide-dog=.62 hamster=.16 hedgehog=.18 hippopotamus=1.5 horse=1.7
        horse-face=1 kangaroo=1.5 koala=.6 leopard=.8 lion=1.1 lizard=.2 llama=1.7 mammoth=3.2
        monkey=.7 moose=1.9 mouse=.1 mouse-face=.12 orangutan=1.2 otter=.5 ox=1.6 panda=1.2
        peacock=1.1 penguin=.85 pig=.8 pig-face=.5 polar-bear=1.5 poodle=.6 rabbit=.34
        rabbit-face=.3 raccoon=.42 ram=1 rat=.16 rhinoceros=1.7 rooster=.5 sauropod=6
        service-dog=.68 skunk=.35 sloth=.7 t-rex=4 tiger=1 tiger-face=.7 turkey=.8 turtle=.36
        two-hump-camel=2.2 unicorn=1.5 water-buffalo=1.6 wolf=.8 zebra=1.5 baby-chick=.14
        front-facing-baby-chick=.14 flamingo=1.3 robot=1.2 teddy-bear=.4 dragon=2.6 dragon-face=1.4
        alien=1.2 alien-monster=1 ghost=1.2 snowman=1.5 snowman-without-snow=1.5 hatching-chick=.16
        person-running=1.7 person-walking=1.7 santa-claus=1.6 mage=1.7 zombie=1.7 baby=.6
        hairy-creature=2.2 ogre=1.2 troll=2.2 jack-o-lantern=.4""",
    Kind.FLYER: """
        bat=.3 bird=.2 black-bird=.28 butterfly=.16 monarch-butterfly=.16 dove=.32 eagle=.8 fly=.05
        honeybee=.09 lady-beetle=.06 mosquito=.06 owl=.5 parrot=.42 phoenix=1.4 swan=1 fairy=.5
        beetle=.08 cricket=.08""",
    Kind.SWIMMER: """
        dolphin=1.4 fish=.28 jellyfish=.5 octopus=.7 orca=2.4 seal=1 shark=1.6 shrimp=.12
        spouting-whale=3.6 squid=.8 tropical-fish=.24 whale=3.4 blowfish=.28 lobster=.3 mermaid=1.6
        merman=1.6 merperson=1.6 coral=.8""",
    Kind.CRAWLER: """
        ant=.05 bug=.1 cockroach=.05 scorpion=.1 snail=.1 snake=.4 spider=.08 worm=.06
        microbe=.2""",
    Kind.VEHICLE: """
        automobile=1.45 sport-utility-vehicle=1.8 taxi=1.5 police-car=1.5 ambulance=2.4
        fire-engine=3 delivery-truck=3 articulated-lorry=3.6 tractor=2.6 racing-car=1.05
        motorcycle=1.15 motor-scooter=1.15 bicycle=1.1 kick-scooter=1 bus=3.1 trolleybus=3.3
        tram=3.6 tram-car=3.4 train=3.8 locomotive=4 high-speed-train=3.6 bullet-train=3.6 metro=3.4
        monorail=4 minibus=2.3 pickup-truck=1.8 auto-rickshaw=1.8 skateboard=.3 sled=.5
        railway-car=3.6 oncoming-automobile=1.5 oncoming-taxi=1.6 oncoming-bus=3 light-rail=3.6
        oncoming-police-car=1.6 manual-wheelchair=1 shopping-cart=1 roller-skate=.28""",
    Kind.BOAT: """
        sailboat=5 canoe=.9 speedboat=1.6 motor-boat=2.4 ferry=9 ship=14 passenger-ship=12""",
    Kind.AIRCRAFT: """
        airplane=5 small-airplane=3.2 helicopter=3.2 rocket=8 flying-saucer=3 parachute=5
        satellite=2.4 airplane-departure=4 airplane-arrival=4""",
    Kind.PLANT: """
        deciduous-tree=5 evergreen-tree=6 palm-tree=6 leafless-tree=5 cactus=1.8 sunflower=1.4
        rose=.5
        tulip=.4 hibiscus=.3 cherry-blossom=.25 blossom=.25 seedling=.2 herb=.3 potted-plant=.7
        bouquet=.5 sheaf-of-rice=.8 lotus=.3 hyacinth=.4 wilted-flower=.4 shamrock=.2
        four-leaf-clover=.2 christmas-tree=2.4 tanabata-tree=2.4 maple-leaf=.2 fallen-leaf=.2
        mushroom=.16 brown-mushroom=.14 white-flower=.25 leafy-green=.3 ear-of-corn=.3""",
    Kind.AIRBORNE: """
        balloon=.5 cloud=4 sun=5 sun-with-face=5 full-moon=4 crescent-moon=4 star=1 glowing-star=1
        rainbow=12 ringed-planet=5 globe-showing-europe-africa=5 globe-showing-americas=5 comet=4
        globe-showing-asia-australia=5 full-moon-face=4 shooting-star=1.4 red-paper-lantern=.5
        kite=.9 feather=.2 snowflake=.2 cloud-with-rain=4 cloud-with-lightning=4 bubbles=.4
        high-voltage=2.4 cyclone=3 tornado=8 flying-disc=.1 meteor=2 new-moon=4""",
    Kind.BUILDING: """
        house=6 house-with-garden=6 houses=7 castle=16 japanese-castle=16 church=12 hut=3.4 tent=1.7
        camping=2.4 office-building=24 hotel=16 hospital=14 school=10 factory=12 bank=9
        lighthouse=18
        classical-building=9 mosque=14 hindu-temple=12 synagogue=9 kaaba=8 tokyo-tower=60 stadium=14
        statue-of-liberty=40 ferris-wheel=18 roller-coaster=14 carousel-horse=1.6 fountain=2.6
        circus-tent=8 derelict-house=6 department-store=14 convenience-store=6 post-office=8
        moai=4 shinto-shrine=6 mountain=60 snow-capped-mountain=70 volcano=60 mount-fuji=70
        desert-island=6 cityscape=40 bridge-at-night=20 building-construction=14
        love-hotel=14
        japanese-post-office=9 wood=.6 rock=.5 barber-pole=1.2 playground-slide=2.4 door=2.1
        window=1.3""",
    Kind.THING: """
        red-apple=.09 green-apple=.09 pear=.11 tangerine=.08 lemon=.08 banana=.16 watermelon=.24
        grapes=.16 strawberry=.05 cherries=.07 peach=.08 pineapple=.28 mango=.11 kiwi-fruit=.06
        tomato=.08 avocado=.11 eggplant=.18 carrot=.18 potato=.08 broccoli=.16 cucumber=.2 onion=.09
        bell-pepper=.11 hot-pepper=.1 garlic=.06 bread=.14 croissant=.08 baguette-bread=.3
        pretzel=.12 bagel=.1 pancakes=.1 waffle=.12 cheese-wedge=.1 hamburger=.11 french-fries=.16
        pizza=.24 hot-dog=.1 sandwich=.1 taco=.1 burrito=.12 egg=.06 cooking=.08 popcorn=.22
        doughnut=.09 cookie=.09 birthday-cake=.22 shortcake=.13 cupcake=.1 pie=.12 chocolate-bar=.16
        candy=.06 lollipop=.18 ice-cream=.18 soft-ice-cream=.16 honey-pot=.14 glass-of-milk=.14
        hot-beverage=.1 teacup-without-handle=.08 teapot=.16 beer-mug=.16 wine-glass=.2
        cocktail-glass=.18 tropical-drink=.2 bottle-with-popping-cork=.32 cup-with-straw=.18
        bubble-tea=.18 baby-bottle=.16 jar=.14 spoon=.18 kitchen-knife=.28 fork-and-knife=.2
        bowl-with-spoon=.1 pot-of-food=.2 shallow-pan-of-food=.2 steaming-bowl=.12 sushi=.05
         books=.24 open-book=.2 closed-book=.22 notebook=.22 newspaper=.3 pencil=.18 pen=.15
        laptop=.24 mobile-phone=.15 desktop-computer=.45 television=.6 radio=.22 camera=.11
        video-camera=.2 movie-camera=.3 telephone=.16 light-bulb=.12 candle=.18 flashlight=.16
        alarm-clock=.14 watch=.2 hourglass-not-done=.2 mantelpiece-clock=.35 key=.08 locked=.1
        umbrella=1 closed-umbrella=.9 umbrella-on-ground=1.6 beach-with-umbrella=2 chair=.9
        couch-and-lamp=1.4 bed=.7 bathtub=.8 toilet=.8 soccer-ball=.22 basketball=.24
        american-football=.18 baseball=.075 tennis=.3 volleyball=.21 bowling=.4 guitar=1 violin=.6
        drum=.35 trumpet=.3 saxophone=.6 banjo=.9 accordion=.4 harp=1.6 musical-keyboard=.2
        microphone=.22 backpack=.45 luggage=.65 handbag=.26 wrapped-gift=.25 hammer=.28 wrench=.24
        axe=.7 bucket=.3 basket=.3 broom=1.2 ladder=2.2 fire=.6 bomb=.24 crown=.16 top-hat=.2
        billed-cap=.14 glasses=.05 sunglasses=.05 ring=.03 gem-stone=.06 trophy=.35 red-heart=.4
        anchor=1 telescope=.6 microscope=.4 globe-with-meridians=.5 magnet=.12 package=.3
        open-mailbox-with-raised-flag=1.2 postbox=1.3 stop-sign=2.1 fuel-pump=1.8
        vertical-traffic-light=2.6
        horizontal-traffic-light=.6 police-car-light=.3 construction=1 fire-extinguisher=.5
        running-shoe=.11 hiking-boot=.16 t-shirt=.7 dress=1 kimono=1.2 gloves=.2 scarf=.5 socks=.25
        scissors=.16 paintbrush=.2 artist-palette=.26 framed-picture=.6 mirror=.5 yarn=.14
        magic-wand=.3 crystal-ball=.26 skull=.2 bone=.16 balance-scale=.4 treasure-chest=.5
        joystick=.18 video-game=.1 game-die=.05 puzzle-piece=.08 yo-yo=.07 pinata=.5 firecracker=.2
        droplet=.1 water-wave=2 snowboarder=1.7 skier=1.7 hundred-points=.3""",
}

_ENTRIES: Final = tuple(
    (kind, entry.partition("=")) for kind, text in _HEIGHTS.items() for entry in text.split()
)

HEIGHTS: Final[dict[str, float]] = {entry[0]: float(entry[2]) for _, entry in _ENTRIES}
"""Metres by drawing."""

KINDS: Final[dict[str, Kind]] = {entry[0]: kind for kind, entry in _ENTRIES}
"""Kind by drawing; what is not here is a thing."""

USUAL_HEIGHT: Final = 0.3
"""Metres of a drawing that is not in the table."""

DRAWN_TO_THE_RIGHT: Final = frozenset(
    {"airplane", "small-airplane", "rocket", "bicycle", "airplane-departure", "lizard", "comet"}
)
"""Drawings seen from the side that look to the right; all others of their kinds look left."""

DRAWN_FROM_THE_FRONT: Final = frozenset(_FROM_THE_FRONT.split())
"""Drawings of creatures and vehicles that look at the audience."""

ALIASES: Final[dict[str, str]] = {
    "bee": "honeybee",
    "bunny": "rabbit",
    "kitten": "cat",
    "puppy": "dog",
    "sheep": "ewe",
    "lamb": "ewe",
    "bull": "ox",
    "hippo": "hippopotamus",
    "rhino": "rhinoceros",
    "dinosaur": "sauropod",
    "ladybug": "lady-beetle",
    "hen": "rooster",
    "chick": "baby-chick",
    "squirrel": "chipmunk",
    "seagull": "dove",
    "pigeon": "dove",
    "crow": "black-bird",
    "raven": "black-bird",
    "caterpillar": "bug",
    "goldfish": "tropical-fish",
    "pony": "horse",
    "alligator": "crocodile",
    "bicycle": "bicycle",
    "bike": "bicycle",
    "car": "automobile",
    "truck": "delivery-truck",
    "lorry": "articulated-lorry",
    "van": "minibus",
    "plane": "airplane",
    "aeroplane": "airplane",
    "spaceship": "rocket",
    "ufo": "flying-saucer",
    "boat": "sailboat",
    "yacht": "sailboat",
    "steam-train": "locomotive",
    "train-engine": "locomotive",
    "subway": "metro",
    "tree": "deciduous-tree",
    "pine": "evergreen-tree",
    "palm": "palm-tree",
    "flower": "blossom",
    "moon": "full-moon",
    "planet": "ringed-planet",
    "earth": "globe-showing-europe-africa",
    "book": "closed-book",
    "mailbox": "open-mailbox-with-raised-flag",
    "football": "soccer-ball",
    "lightning": "high-voltage",
    "wave": "water-wave",
    "waterdrop": "droplet",
    "apple": "red-apple",
    "orange": "tangerine",
    "cup": "hot-beverage",
    "mug": "hot-beverage",
    "coffee": "hot-beverage",
    "tea": "teacup-without-handle",
    "glass": "glass-of-milk",
    "bottle": "bottle-with-popping-cork",
    "beer": "beer-mug",
    "wine": "wine-glass",
    "cake": "birthday-cake",
    "ice-cream-cone": "soft-ice-cream",
    "burger": "hamburger",
    "donut": "doughnut",
    "bowl": "bowl-with-spoon",
    "soup": "steaming-bowl",
    "pan": "shallow-pan-of-food",
    "phone": "mobile-phone",
    "computer": "desktop-computer",
    "tv": "television",
    "clock": "mantelpiece-clock",
    "lamp": "light-bulb",
    "lantern": "red-paper-lantern",
    "ball": "soccer-ball",
    "hat": "top-hat",
    "cap": "billed-cap",
    "shoe": "running-shoe",
    "bag": "handbag",
    "suitcase": "luggage",
    "gift": "wrapped-gift",
    "box": "package",
    "present": "wrapped-gift",
    "sofa": "couch-and-lamp",
    "heart": "red-heart",
    "diamond": "gem-stone",
    "fridge": "ice",
    "traffic-light": "vertical-traffic-light",
    "castle-tower": "castle",
    "temple": "classical-building",
    "skyscraper": "office-building",
    "tower": "tokyo-tower",
    "campfire": "fire",
    "carousel": "carousel-horse",
    "piano": "musical-keyboard",
    "letter": "envelope",
    "map": "world-map",
    "sword": "dagger",
    "surfboard": "person-surfing",
}
"""Catalogue names whose drawing is called otherwise."""


def icon_of(asset: str) -> str:
    """Return the drawing's name for ``emoji/x``, ``animal/x`` or ``prop/x``; it may not exist."""
    name = asset.rpartition("/")[2].replace(" ", "-").replace("_", "-")
    return name if asset.startswith("emoji/") else ALIASES.get(name, name)


def nominal_height(asset: str) -> float:
    """Return the height in metres of the real thing that ``asset`` names."""
    return HEIGHTS.get(icon_of(asset), USUAL_HEIGHT)


def kind_of(name: str) -> Kind:
    """Return the kind of a drawing."""
    return KINDS.get(name, Kind.THING)
