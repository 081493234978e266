"""What people hold, wear on their feet and lean on: where it is, and hands that touch it."""
