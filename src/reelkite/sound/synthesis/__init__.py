"""Sound from numbers: noise, moving controls, ringing bodies, voices. Nothing here is recorded."""
