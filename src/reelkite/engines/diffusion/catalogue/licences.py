"""Terms of weights, told in short before they are run. The originals decide, and change.

The conditions are our words. Of the LTX-2.x text of 2026-08-11 sections 2, 3, 4, 6 and attachment A
were read; the LTX-2 text of 2026-01-05 is alike in these, as those tell who compared them. Of
Tencent's terms we know what others quote of them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.engines.diffusion.catalogue.family import Licence

_LTX_CONDITIONS: Final = (
    (
        "An entity with 10 million US dollars of revenue a year or more, all companies under "
        "common control together, needs a paid licence for any commercial use."
    ),
    (
        "Its use restrictions and its policy of acceptable use, which forbids explicit content "
        "among much else, bind you and those whom you offer the model to, as a service too."
    ),
    "What it makes must be told to be made by a machine.",
)

_ALL: Final = (
    Licence(
        key="apache-2.0",
        title="Apache License 2.0",
        address="https://www.apache.org/licenses/LICENSE-2.0",
    ),
    Licence(
        key="ltx-2-community",
        title="LTX-2 Community License Agreement (2026-01-05; LTX-2.0 and 2.3)",
        address="https://github.com/Lightricks/LTX-2/blob/main/LICENSE-2",
        conditions=(
            *_LTX_CONDITIONS,
            "The text encoder is Gemma 3, which comes with Google's own terms of use.",
        ),
    ),
    Licence(
        key="ltx-2.x-community",
        title="LTX-2.x Community License Agreement (2026-08-11; LTX-2.5)",
        address="https://github.com/Lightricks/LTX-2/blob/main/LICENSE-2_x",
        conditions=(
            *_LTX_CONDITIONS,
            (
                "Marks of origin, metadata and disclosures that the model or a law asks for must "
                "be kept, and everyone who gets the model must be bound to that."
            ),
            "A product that competes with its authors' commercial ones needs a licence from them.",
            "Fine-tuned weights may be passed on under the same terms alone.",
        ),
    ),
    Licence(
        key="tencent-hunyuan-community",
        title="Tencent Hunyuan Community License Agreement",
        address="https://github.com/Tencent-Hunyuan/HunyuanVideo-1.5/blob/main/LICENSE",
        conditions=(
            "It grants nothing in the European Union, the United Kingdom and South Korea.",
            "Above 100 million monthly users a licence must be asked for.",
            (
                "What it makes may not be used to improve other models, and its policy of "
                "acceptable use binds you and those whom you offer it to."
            ),
        ),
    ),
)

LICENCES: Final[Mapping[str, Licence]] = MappingProxyType({one.key: one for one in _ALL})
"""Terms by key."""
