"""What a prompt means: sentence embeddings and a classifier trained on sentences of our own."""
