// Rings that raindrops strike on water: slopes, one ring a cell at a time.
vec2 rain_rings(vec2 p, float wet) {
    vec2 cell = floor(p), f = fract(p) - 0.5;
    float beat = SECONDS * 1.3 + hash2(cell) * 7.0;
    float chance = hash2(cell + floor(beat) * 3.1), age = fract(beat);
    float r = length(f - (vec2(chance, fract(chance * 7.3)) - 0.5) * 0.5);
    return normalize(f + 1e-4) * sin((r - age * 0.5) * 42.0) * exp(-abs(r - age * 0.5) * 14.0) * (1.0 - age) * wet;
}
