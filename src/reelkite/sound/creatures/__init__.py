"""Voices of animals: song grammars of birds, calls of mammals, the talk of a crowd."""
