// The marks of pencil and charcoal, at the size of drawing: outlines drawn twice, hatching along the
// form that follows the tone. r: tone, g: lines, b: chalk, a: hatching.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
float inked(vec2 at) { vec2 e = textureLod(second, at, 0.0).rg; return max(e.r, e.g * 0.7); }
float stripes(vec2 units, float angle, float pitch) {
    vec2 along = vec2(cos(angle), sin(angle));
    float across = dot(units, vec2(-along.y, along.x)) / pitch + 1.6 * sheet(units * 0.45).a;
    return abs(fract(across) - 0.5) * 2.0;
}
void main() {
    vec2 at = uv, units = vec2(uv.x, 1.0 - uv.y) * sheet_size;
    vec2 shaky = (sheet(units * 0.33 + 37.0 * mod(floor(beat / 2.0), 3.0)).ra - 0.5) * 3.0 / sheet_size;
    ivec2 here = ivec2(gl_FragCoord.xy);
    vec4 c = texelFetch(picture, here, 0);
    float z = texelFetch(depths, here, 0).a;
    // Who draws shades by light more than by paint: dark skin keeps its features.
    float lit = clamp(lightness(c.rgb, texelFetch(plain, here, 0).rgb) * 0.62, 0.0, 1.0);
    float tone = z > SKY ? c.a : mix(c.a, lit, 0.42);
    vec2 marks = texelFetch(third, here, 0).rg;
    bool sky = z > SKY;
    if (sky) marks = vec2(stripes(units, 0.75, 5.5), stripes(units, -0.5, 6.5));
    float dark = 1.0 - smoothstep(-0.04, 0.88, tone);
    if (sky) dark *= 0.75;
    float line, chalk = 0.0;
#if CHARCOAL
    vec2 wide = 5.0 / sheet_size;
    float smudged = 0.5 * (texture(picture, at + wide).a + texture(picture, at - wide).a);
    dark = mix(dark, 1.0 - smoothstep(0.04, 0.80, smudged), 0.40);
    float stick = smoothstep(0.0, 0.42, dark * 1.15 - 0.62 * marks.r - 0.018);
    float heavy = smoothstep(0.0, 0.30, dark * 1.2 - 0.60 - 0.35 * marks.g);
    float dust = clamp(0.52 * dark + 0.30 * stick * dark + 0.30 * heavy, 0.0, 1.0);
    vec2 h = texel * 1.3;
    vec2 q = at + shaky * 0.7;
    line = max(inked(q), max(inked(q + h), inked(q - h * vec2(1, -1)))) * thinned(at);
    chalk = smoothstep(0.80, 0.97, tone) * smoothstep(0.40, 0.62, marks.r + 0.25) * (sky ? 0.35 : 1.0);
#else
    float first = smoothstep(0.0, 0.30, dark * 0.98 - 0.80 * marks.r - 0.02) * smoothstep(0.10, 0.26, dark);
    float cross_marks = smoothstep(0.0, 0.28, dark * 1.0 - 0.38 - 0.62 * marks.g);
    float dust = 0.20 * dark + 0.46 * first * (0.45 + 0.55 * dark) + 0.36 * cross_marks;
    line = max(inked(at + shaky), 0.65 * inked(at - shaky * 1.7 + 1.1 / sheet_size));
    line = smoothstep(0.15, 0.8, line) * 0.92 * thinned(at);
#endif
    colour = vec4(dust, line, chalk, marks.r);
}
