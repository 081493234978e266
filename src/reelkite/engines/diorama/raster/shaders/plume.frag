// Steam and smoke: wisps that curl, thin out, and catch the sun where it comes in.
in vec2 uv;
in vec3 position;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // depth in alpha
uniform vec2 texel;         // one pixel of this target
uniform vec3 albedo;
uniform vec2 room;
uniform vec3 life;  // seconds, heights a second, density
//! include "frame.glsl"
//! include "noise.glsl"
//! include "light.glsl"
void main() {
    float t = life.x, y = uv.y, rise = life.y;
    float x = (uv.x - 0.5) * 1.5;
    x += (noise2(vec2(y * 1.6 - t * 0.35, t * 0.12)) - 0.5) * 0.62 * y;
    x += (noise2(vec2(y * 4.0 - t * 0.7, 5.0 + t * 0.2)) - 0.5) * 0.20 * y;
    float wide = 0.11 + 0.20 * y;
    float column = exp(-x * x / (wide * wide));
    vec2 u = vec2(x * 3.2 / (0.6 + 0.9 * y), y * 2.4 - t * rise);
    vec2 curl = vec2(fractal2(u * 1.3 + t * 0.08, 3), fractal2(u * 1.3 + 7.0 - t * 0.06, 3));
    float body = smoothstep(0.36, 0.78, fractal2(u * 1.2 + curl * 2.1, 4));
    float wisps = smoothstep(0.40, 0.62, fractal2(vec2(u.x * 2.4, u.y * 0.9) + curl * 2.6, 3));
    float thick = column * (body * 0.72 + wisps * 0.55) * smoothstep(0.0, 0.09, y) * smoothstep(1.0, 0.35, y);
    float behind = texture(picture, gl_FragCoord.xy * texel).a - dot(position - eye.xyz, forward.xyz);
    thick *= clamp(behind / (0.12 * room.x), 0.0, 1.0);
    // The plume is round: three places in its depth, so that the stripes lie in it as beams.
    vec3 v = normalize(position - eye.xyz);
    float light = 0.0;
    for (int i = -1; i <= 1; i++) {
        vec3 p = position + v * (float(i) * 0.16 * room.x) + vec3(0.0, (curl.x - 0.5) * 0.10 * room.y, 0.0);
        light += sunlight_at(p, 1.0) * through_blinds(p);
    }
    float toward = max(dot(v, sun.xyz), 0.0);
    vec3 glow = sun_colour.rgb * (light / 3.0) * (0.11 + 0.34 * toward * toward);
    glow += ambient(vec3(0, 1, 0)) * 0.62 + fill.rgb * 0.5;
    float hidden = clamp(thick * life.z, 0.0, 0.82);
    colour = vec4(min(albedo * glow * (0.8 + 0.45 * wisps), vec3(30.0)), 1.0) * hidden;
}
