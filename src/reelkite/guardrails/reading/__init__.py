"""Reading a prompt as somebody would who means to hide something in it."""
