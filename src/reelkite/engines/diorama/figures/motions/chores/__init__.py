"""Work: in the workshop, in the house and garden, in the kitchen, before the mirror."""
