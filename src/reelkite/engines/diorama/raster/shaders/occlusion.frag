// Ambient occlusion from depth: eight taps on a turned spiral.
in vec2 uv;
layout(location = 0) out float light;
uniform sampler2D picture;
uniform float reach;  // metres
//! include "frame.glsl"
const vec2 TAP[8] = vec2[8](vec2(0.25, 0.0), vec2(-0.3193, 0.2925), vec2(0.0489, -0.5569), vec2(0.4024, 0.5249),
    vec2(-0.7385, -0.1306), vec2(0.6996, -0.4450), vec2(-0.2340, 0.8705), vec2(-0.4463, -0.8593));
float depth(vec2 u) { return texelFetch(picture, ivec2(u * pixel.zw), 0).a; }
vec3 place(vec2 u, float z) { return vec3((u * 2.0 - 1.0) * lens.xy * z, z); }
vec3 at(vec2 u) { return place(u, depth(clamp(u, vec2(0.0), vec2(0.9999)))); }
void main() {
    float z = depth(uv);
    vec3 p = place(uv, z);
    vec2 ex = vec2(pixel.x, 0), ey = vec2(0, pixel.y);
    vec3 right = at(uv + ex) - p, left = p - at(uv - ex), above = at(uv + ey) - p, below = p - at(uv - ey);
    vec3 dx = abs(right.z) < abs(left.z) ? right : left;
    vec3 dy = abs(above.z) < abs(below.z) ? above : below;
    vec3 n = normalize(cross(dy, dx));
    if (n.z > 0.0) n = -n;
    // Sixteen turns in a square of four: glow.frag takes the mean over just such a square.
    ivec2 cell = ivec2(gl_FragCoord.xy) & 3;
    float turn = float(((cell.x * 4 + cell.y) * 7) & 15) * (6.2831853 / 16.0);
    float c = cos(turn), s = sin(turn);
    float wide = min(reach / (2.0 * lens.y * z), 0.12);
    mat2 spin = mat2(c, s, -s, c) * wide;
    float hidden = 0.0, fade = 1.0 / (reach * reach * 1.4);
    for (int i = 0; i < 8; i++) {
        vec3 d = at(uv + spin * TAP[i] * vec2(lens.y / lens.x, 1.0)) - p;
        float square = dot(d, d);
        hidden += max(dot(d, n) * inversesqrt(square + 1e-9) - 0.12, 0.0) * max(1.0 - square * fade, 0.0);
    }
    light = z > 400.0 ? 1.0 : clamp(1.0 - hidden * 0.34, 0.0, 1.0);
}
