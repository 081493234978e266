// Ukiyo-e's print: the blocks with their dark key block on washi, a frame, a seal.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
const vec3 WASHI = vec3(0.94, 0.885, 0.755), KEY = vec3(0.10, 0.12, 0.19);
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    float fibre = sheet(units * 0.9).g;
    vec4 c = texture(picture, at);
    vec3 shown = mix(c.rgb, KEY, smoothstep(0.35, 0.75, c.a) * (0.84 + 0.3 * (fibre - 0.5)));
    float edge = from_edge(at);
    shown = mix(WASHI, mix(KEY, shown, step(20.0, edge)), step(17.5, edge));
    // The seal: a red block with three cuts.
    vec2 s = (sheet_size - units - vec2(54.0, 62.0)) / vec2(17.0, 25.0);
    float seal = step(max(abs(s.x), abs(s.y)), 1.0) * (1.0 - step(abs(abs(s.y) - 0.42), 0.09) * step(abs(s.x), 0.62) - step(abs(s.x), 0.10) * step(abs(s.y), 0.75) * step(0.1, abs(abs(s.y) - 0.42)));
    shown = mix(shown, vec3(0.74, 0.17, 0.12), clamp(seal, 0.0, 1.0) * 0.92);
    colour = vec4(shown * (0.955 + 0.09 * fibre), 1.0);
}
