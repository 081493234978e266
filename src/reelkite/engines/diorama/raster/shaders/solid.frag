// Clay, felt, felted ground, planks: one program for each, by the switches.
in vec3 position;
in vec3 normal;
in vec3 rest;
in vec4 paint;
in vec3 lamplight;
in vec3 finish;
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
//! include "noise.glsl"
//! include "light.glsl"
//! include "detail.glsl"
//! include "guide.glsl"
void main() {
#if MIRRORED
    if (position.y < water.x - 0.01) discard;
#endif
    Surface s;
    s.normal = normalize(normal);
    s.albedo = paint.rgb;
    s.position = position;
    s.lamp = lamplight;
    s.roughness = finish.x;
    s.felt = finish.y;
    s.occlusion = 1.0;
    s.through = 0.0;
    s.gloss = mix(0.042, 0.012, s.felt);
#if !MIRRORED
#if LAYER_CLAY
    clay_and_felt(s, rest);
#elif LAYER_GROUND
    felted_ground(s, rest);
#elif LAYER_WOOD
    planks(s, rest);
#elif LAYER_WET
    felted_ground(s, rest);
#endif
#endif
    vec3 c = lit(s);
    note(paint.rgb * (1.0 + max(paint.a, 0.0)), normalize(normal), max(sunlit_on(normalize(normal)), min(paint.a, 1.0)), rest, dot(position - eye.xyz, forward.xyz));
    c += paint.rgb * max(paint.a, 0.0);
    colour = finished(c, position);
}
