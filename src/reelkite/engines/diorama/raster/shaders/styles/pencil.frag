// Pencil and charcoal on paper: its tooth holds the dust back, the drawing ends before the page.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    float tooth = sheet(units * 1.9).r;
    vec4 drawn = texture(picture, at);
#if CHARCOAL
    const vec3 PAPER = vec3(0.845, 0.80, 0.725), DUST = vec3(0.085, 0.078, 0.075);
    float dust = max(drawn.r, drawn.g * (0.80 + 0.35 * (0.5 - tooth)));
    dust = clamp(dust * (0.80 + 0.34 * smoothstep(0.62, 0.34, tooth)), 0.0, 0.96);
    vec3 shown = mix(PAPER, DUST, dust);
    shown = mix(shown, vec3(0.965, 0.955, 0.93), drawn.b * (1.0 - dust) * 0.85);
#else
    const vec3 PAPER = vec3(0.972, 0.965, 0.945), DUST = vec3(0.225, 0.225, 0.245);
    float dust = max(drawn.r, drawn.g) * (0.80 + 0.42 * smoothstep(0.66, 0.34, tooth));
    vec3 shown = mix(PAPER, DUST, clamp(dust, 0.0, 0.95));
#endif
    float border = from_edge(at) - 22.0 + (sheet(units * 0.5).a - 0.5) * 22.0;
    shown = mix(PAPER, shown, smoothstep(-6.0, 9.0, border + 12.0 * (drawn.a - 0.5)));
    colour = vec4(shown * (0.965 + 0.07 * tooth), 1.0);
}
