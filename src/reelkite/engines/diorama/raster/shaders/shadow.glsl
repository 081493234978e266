// How much of the sun reaches a point: 0..1.
uniform sampler2DShadow shadow_map;

#ifndef SHADOW_TAPS
#define SHADOW_TAPS 3
#endif
// Taps on a Vogel disc of radius 1.6 pixels: even cover without a loop of sines.
#if SHADOW_TAPS == 3
const vec2 SHADOW_TAP[3] = vec2[3](vec2(0.2, 1.2), vec2(-1.14, -0.43), vec2(0.94, -0.77));
#elif SHADOW_TAPS == 8
const vec2 SHADOW_TAP[8] = vec2[8](vec2(0.45, 0.0), vec2(-0.57, 0.52), vec2(0.09, -0.99),
    vec2(0.72, 0.93), vec2(-1.32, -0.24), vec2(1.25, -0.79), vec2(-0.42, 1.55), vec2(-0.79, -1.53));
#else
const vec2 SHADOW_TAP[16] = vec2[16](vec2(0.32, 0.0), vec2(-0.41, 0.37), vec2(0.06, -0.71),
    vec2(0.51, 0.67), vec2(-0.94, -0.17), vec2(0.89, -0.57), vec2(-0.30, 1.11), vec2(-0.57, -1.09),
    vec2(1.23, 0.45), vec2(-1.28, 0.53), vec2(0.62, -1.32), vec2(0.46, 1.45), vec2(-1.37, -0.80),
    vec2(1.61, -0.35), vec2(-0.98, 1.40), vec2(-0.23, -1.75));
#endif

// `outside` is the light where the map does not reach. No early way out: software drivers unroll
// a plain loop into one stretch of vector code, which beats any test.
float sunlight_in(vec3 p, vec3 n, float outside) {
    vec3 q = p + n * (2.2 * sun.w);
    vec3 c = (to_sun * vec4(q, 1)).xyz;
    float away = max(abs(c.x), abs(c.y));
    c = c * 0.5 + 0.5;
    float light = 0.0;
    for (int i = 0; i < SHADOW_TAPS; i++)
        light += texture(shadow_map, vec3(c.xy + SHADOW_TAP[i] * TEXEL, c.z - 0.6 * TEXEL));
    light *= 1.0 / float(SHADOW_TAPS);
    light = mix(light, outside, smoothstep(0.93, 0.99, away));
    return light;
}
// One tap, for vertices and the air.
float sunlight_at(vec3 p, float outside) {
    vec3 c = (to_sun * vec4(p, 1)).xyz;
    float away = max(abs(c.x), abs(c.y));
    float light = texture(shadow_map, c * 0.5 + vec3(0.5, 0.5, 0.5 - TEXEL));
    return away > 0.97 ? outside : light;
}

// The sun through a window with slats in the plane x = window.x, with a penumbra by distance.
float between(float x, float low, float high, float soft) {
    return smoothstep(low - soft, low + soft, x) * (1.0 - smoothstep(high - soft, high + soft, x));
}
float open_slat(float height, float soft) {
    float w = soft / slats.y;
    float from_middle = abs(fract(height / slats.y) - 0.5) * 2.0;
    return 1.0 - smoothstep(slats.z - 2.0 * w, slats.z + 2.0 * w, from_middle);
}
float through_blinds(vec3 p) {
#if BLINDS
    float t = (window.x - p.x) / sun.x;
    vec3 q = p + sun.xyz * t;
    float soft = slats.y * 0.03 + 0.0042 * abs(t);
    float z = q.z - window.y;
    float mullion = smoothstep(0.16 * slats.y - soft, 0.16 * slats.y + soft, abs(z));
    float pane = between(z, -window.z, window.z, 1.5 * soft) * between(q.y, window.w, slats.x, 1.5 * soft);
    return t < 0.0 ? 1.0 : open_slat(q.y, soft) * pane * mullion;
#else
    return 1.0;
#endif
}
