"""Composition: who stands beside, on and behind whom, so that each is seen and the words hold.

A handful of arrangements is tried; ``faults`` tells what is wrong with each as the camera sees it,
and the first of the best is kept.
"""
