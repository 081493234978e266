// Old film: the gate weaves, the lamp flickers, dust and scratches pass, corners are round.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
float chance(float k) { return hash2(vec2(beat, k * 7.31 + 1.0)); }
void main() {
    vec2 weave = (vec2(chance(1.0), chance(2.0)) - 0.5) * vec2(2.6, 3.4) / sheet_size;
    vec2 at = vec2(uv.x, 1.0 - uv.y) + weave, units = uv * sheet_size, h = texel * 0.9;
    vec4 c = texture(picture, at) * 0.4;
    c += 0.15 * (texture(picture, at + h) + texture(picture, at - h) + texture(picture, at + h * vec2(1, -1)) + texture(picture, at - h * vec2(1, -1)));
    vec2 q = at - 0.5;
    float lamp = 0.97 + 0.07 * (chance(3.0) - 0.5) - 1.15 * dot(q, q) + 0.10 * (chance(4.0) - 0.5) * q.x;
    vec3 shown = c.rgb * lamp + 0.02;
    uvec2 u = uvec2(gl_FragCoord.xy) + uvec2(uint(beat) * 1973u, uint(beat) * 9277u);
    uint n = u.x * 1664525u ^ u.y * 22695477u;
    n = (n ^ (n >> 15)) * 2246822519u;
    n ^= n >> 13;
    float noise = (float(n & 65535u) + float(n >> 16)) / 65535.0 - 1.0;
    shown += noise * grain.x * (1.0 - 0.5 * luma(shown));
    for (int i = 0; i < 3; i++) {  // scratches stay in place for a while
        float k = float(i), long_beat = floor(beat / (7.0 + 5.0 * k)), x = hash2(vec2(long_beat, 40.0 + k));
        float there = step(0.45, hash2(vec2(long_beat, 50.0 + k)));
        float line = abs(units.x - x * sheet_size.x - 1.5 * sin(units.y * 0.011 + long_beat) - (chance(60.0 + k) - 0.5) * 1.6);
        float broken = smoothstep(0.25, 0.45, sheet(vec2(long_beat * 31.0 + k * 77.0, units.y * 0.6 + beat * 190.0)).a);
        shown += (k < 1.5 ? 0.22 : -0.25) * there * smoothstep(1.3, 0.3, line) * broken;
    }
    for (int i = 0; i < 5; i++) {  // dust and a hair are there for one drawing only
        float k = float(i), size = 2.0 + 5.0 * chance(20.0 + k) * chance(25.0 + k);
        vec2 d = units - vec2(chance(10.0 + k), chance(15.0 + k)) * sheet_size;
        float lump = length(d * vec2(1.0, 0.6 + chance(30.0 + k))) - size * (0.6 + 0.8 * sheet(units * 6.0).a);
        shown = mix(shown, vec3(k < 2.5 ? 0.06 : 0.92), smoothstep(1.0, -1.0, lump) * step(0.45, chance(35.0 + k)));
    }
    vec2 corner = abs(uv - 0.5) * sheet_size - sheet_size * 0.5 + 34.0;
    float frame = length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - 26.0;
    colour = vec4(mix(shown, vec3(0.012, 0.010, 0.008), smoothstep(-1.5, 1.5, frame)), 1.0);
}
