// Cyberpunk: rims of magenta and cyan, colours that split towards the corners, haze of neon.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec2 q = uv - 0.5, split = q * dot(q, q) * 0.014;
    vec4 c = texture(picture, uv);
    c.r = texture(picture, uv - split).r;
    c.b = texture(picture, uv + split).b;
    vec4 shape = texture(forms, uv);
    float z = away(uv), near = smoothstep(lens.z * 5.0, lens.z * 1.6, z);
    vec3 n = shape.xyz * 2.0 - 1.0;
    float rim = 1.0 - clamp(n.z, 0.0, 1.0);
    rim = rim * rim * step(z, SKY) * (0.25 + 0.75 * near);
    c.rgb += rim * (vec3(1.0, 0.08, 0.62) * max(-n.x, 0.0) + vec3(0.05, 0.75, 1.0) * max(n.x, 0.0)) * 0.95;
    float haze = smoothstep(lens.z * 2.0, lens.z * 14.0, min(z, 120.0));
    vec3 glow = mix(vec3(0.42, 0.05, 0.40), vec3(0.03, 0.26, 0.42), smoothstep(0.25, 0.75, uv.x));
    c.rgb += glow * haze * 0.36 * smoothstep(0.95, 0.25, uv.y);
    colour = vec4(c.rgb, luma(c.rgb));
}
