// Coffee, tea, milk: a slow swirl, a bright rim, a surface that mirrors.
in vec3 position;
in vec3 normal;
in vec3 rest;
in vec4 paint;
in vec3 lamplight;
in vec3 finish;  // roughness, felt, 0 in the middle to 1 at the rim
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
//! include "noise.glsl"
//! include "light.glsl"
//! include "guide.glsl"
void main() {
#if MIRRORED
    if (position.y < water.x - 0.01) discard;
#endif
    vec2 p = rest.xz / UNIT * 0.1;
    vec2 q = p * 190.0 + 0.6 * vec2(noise2(p * 260.0 + SECONDS * 0.12), noise2(p * 260.0 + 9.0 - SECONDS * 0.1));
    float swirl = fractal2(q, 3);
    Surface s;
    s.albedo = paint.rgb * mix(0.7, 1.6, smoothstep(0.36, 0.62, swirl));
    s.albedo = mix(s.albedo, paint.rgb * 3.0 + 0.05, smoothstep(0.86, 0.985, finish.z) * 0.85);
    s.normal = normalize(normal + 0.05 * vec3(noise2(p * 600.0 + SECONDS * 0.6) - 0.5, 0.0, noise2(p * 600.0 - SECONDS * 0.5) - 0.5));
    s.position = position;
    s.lamp = lamplight;
    s.roughness = 0.14;
    s.felt = 0.0;
    s.gloss = 0.05;
    s.occlusion = 0.85;
    s.through = 0.0;
    vec3 c = lit(s);
    note(s.albedo, normalize(normal), sunlit_on(normalize(normal)), rest, dot(position - eye.xyz, forward.xyz));
    colour = finished(c, position);
}
