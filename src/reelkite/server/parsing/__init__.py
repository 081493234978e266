"""Bodies of requests, byte for byte: JSON, forms, and the bracket keys of forms."""
