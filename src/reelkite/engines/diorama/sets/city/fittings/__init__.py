"""What stands in streets: lamps, benches, trees, cars, signs and landmarks."""
