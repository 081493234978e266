// Comic: flat colours, three lights, dots in the shade, black ink, a panel's frame.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
float weight;  // of the line: far things are drawn finer
float inked(vec2 at) { vec2 e = textureLod(second, at, 0.0).rg; return max(e.r * 1.35, e.g * 0.8) * weight; }
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    float soft = soft_at(at) * 3.0;
    vec2 shifted = at + vec2(0.9, -0.7) / sheet_size;  // never quite in register
    vec4 c = textureLod(picture, shifted, soft), paint = textureLod(plain, at, soft);
    bool sky = away(at) > SKY;
    float lit = texture(forms, at).a;
    float light = sky ? c.a : 0.5 * lightness(c.rgb, paint.rgb) / 1.25 + 0.5 * mix(0.42, 1.0, smoothstep(0.18, 0.55, lit));
    float stepped = 0.56 + 0.26 * smoothstep(0.52, 0.56, light) + 0.22 * smoothstep(0.78, 0.82, light);
    vec3 own = clamp(tinted(own_colour(c.rgb, paint.rgb, 0.45), 1.75), 0.0, 1.0);
    float bright = clamp(lightness(c.rgb, paint.rgb) * 1.3, 0.35, 1.0);  // night stays night
    vec3 shown = sky ? clamp(tinted(c.rgb, 1.45), 0.0, 1.0) : own * stepped * bright;
    if (sky) { float level = floor(c.a * 6.0 + 0.5) / 6.0; shown *= level / max(c.a, 0.08); }
    vec2 turned = mat2(0.7071, 0.7071, -0.7071, 0.7071) * units / 6.0;
    float from_dot = length(fract(turned) - 0.5);
    float shade = sky ? 0.42 * smoothstep(0.35, 1.05, at.y) : clamp((0.86 - light) * 1.7, 0.0, 0.62);
    float dotted = smoothstep(0.08, -0.08, from_dot - 0.62 * sqrt(shade)) * step(0.04, shade);
    shown = mix(shown, shown * (sky ? vec3(0.62, 0.78, 1.0) : vec3(0.56, 0.54, 0.66)), dotted);
    float gloss = sky || texture(forms, at).y > 0.9 ? 0.0 : smoothstep(2.0, 2.3, c.a / max(luma(paint.rgb), 0.22));
    shown = mix(shown, vec3(1.0), gloss);
    weight = mix(0.62, 1.0, smoothstep(lens.z * 6.0, lens.z * 1.5, away(at))) * thinned(at);
    vec2 h = texel * weight * (0.45 + 0.9 * sheet(units * 0.5).a);
    float ink = max(max(inked(at), inked(at + h)), max(inked(at - h), max(inked(at + h * vec2(1, -1)), inked(at - h * vec2(1, -1)))));
    const vec3 PAPER = vec3(0.985, 0.965, 0.905), INK = vec3(0.06, 0.05, 0.08);
    shown = mix(shown * PAPER, INK, smoothstep(0.35, 0.75, ink));
    float edge = from_edge(at);
    shown = mix(PAPER, mix(INK, shown, step(18.0, edge)), step(13.0, edge));
    colour = vec4(shown * (0.985 + 0.03 * sheet(units).r), 1.0);
}
