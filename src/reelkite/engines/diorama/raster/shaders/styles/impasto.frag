// Thick paint on canvas, lit from above on the left.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
float height(vec2 at) { return texture(second, at).r; }
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    vec4 c = texture(picture, at);
#if CONTOURS
    vec2 e = texture(third, at).rg;  // contours of the brush in a dark blue
    c.rgb = mix(c.rgb, c.rgb * 0.35 + vec3(0.03, 0.05, 0.16), smoothstep(0.25, 0.8, max(e.r, 0.5 * e.g)) * 0.72);
#endif
    vec2 h = texel * 0.8;
    vec2 slope = vec2(height(at + vec2(h.x, 0.0)) - height(at - vec2(h.x, 0.0)), height(at + vec2(0.0, h.y)) - height(at - vec2(0.0, h.y)));
    float weave = sheet(units * 1.3).b, next = sheet(units * 1.3 + vec2(2.0, 2.0)).b;
    float light = dot(slope, vec2(-0.75, 0.66)) * RELIEF * 0.75 + (next - weave) * CANVAS * 0.16;
    vec3 shown = c.rgb * (1.0 + clamp(light, -0.4, 0.5)) + max(light - 0.12, 0.0) * 0.30;
    colour = vec4(shown, 1.0);
}
