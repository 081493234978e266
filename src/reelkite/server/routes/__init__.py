"""Routes, one file a surface or a resource."""
