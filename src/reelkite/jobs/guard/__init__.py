"""Checks of prompts and pictures, in processes of their own."""
