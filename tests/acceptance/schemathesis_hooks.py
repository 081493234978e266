"""What the document cannot say of a value, said to schemathesis."""

from typing import Any

import schemathesis

LONGEST_NAME = 80
"""Characters of a character's name."""


@schemathesis.hook
def before_call(_: object, case: Any, __: object) -> None:  # noqa: ANN401 - theirs is not typed
    """Give prompts and names that hold nothing to say a word, and leave unknown files out."""
    body = case.body
    if not isinstance(body, dict):
        return
    if case.media_type == "multipart/form-data":
        case.freeze_metadata()  # else a body that we change is judged anew, and files are no text
    prompt = body.get("prompt")
    if isinstance(prompt, str) and prompt and not any(letter.isalnum() for letter in prompt):
        body["prompt"] = f"{prompt[:100]} kite"
    name = body.get("name")
    if isinstance(name, str) and 0 < len(name) <= LONGEST_NAME and not name.isalnum():
        body["name"] = f"kite {len(name)}"
    reference = body.get("input_reference")
    if isinstance(reference, dict) and [*reference] == ["file_id"]:
        body["input_reference"] = None if isinstance(reference["file_id"], str) else reference
