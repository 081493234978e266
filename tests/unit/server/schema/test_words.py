from reelkite.server.schema import words


def test_a_closed_object_has_nothing_else() -> None:
    """Only a closed object refuses members that are not named."""
    closed = words.an_object({"a": words.TEXT}, ("a",), closed=True)
    opened = words.an_object({"a": words.TEXT}, (), closed=False)

    assert closed == {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "required": ["a"],
        "additionalProperties": False,
    }
    assert "additionalProperties" not in opened


def test_a_list_may_have_a_most() -> None:
    """The least number of items is always told, the most only if there is one."""
    assert words.array(words.TEXT) == {"type": "array", "items": {"type": "string"}, "minItems": 0}
    assert words.array(words.TEXT, least=1, most=2)["maxItems"] == 2


def test_what_is_limited_tells_when_to_come_again() -> None:
    """The reply 429 has its header, others have none."""
    replies = words.errors((429, 404))

    assert [*replies] == ["404", "429"]
    assert isinstance(replies["429"], dict)
    assert isinstance(replies["404"], dict)
    assert "retry-after" in str(replies["429"]["headers"])
    assert "headers" not in replies["404"]


def test_path_parameters_are_required() -> None:
    """A path has all its parameters; queries and headers may lack theirs."""
    assert words.parameter("path", "id", words.TEXT)["required"] is True
    assert words.parameter("query", "after", words.TEXT)["required"] is False


def test_links_stand_with_the_reply() -> None:
    """A link names the operation, its parameter, and where its value stands."""
    linked = words.linked(words.told("Video"), {"retrieveVideo": ("video_id", "id")})

    assert isinstance(linked["200"], dict)
    assert linked["200"]["links"] == {
        "retrieveVideo": {
            "operationId": "retrieveVideo",
            "parameters": {"video_id": "$response.body#/id"},
        }
    }


def test_an_open_operation_says_so() -> None:
    """An operation without a key overrules the document's."""
    described = words.operation("health", "We live.", words.told("Health"))

    assert "security" not in described
    assert words.without_key(described)["security"] == []
