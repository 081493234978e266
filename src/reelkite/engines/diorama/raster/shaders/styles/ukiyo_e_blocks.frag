// The blocks of ukiyo-e, at the size of drawing: flat, few colours, bokashi in the sky; a: the key
// block's lines.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
float weight;  // of the line
float inked(vec2 at) { vec2 e = textureLod(second, at, 0.0).rg; return max(e.r * 1.3, e.g * 0.85) * weight; }
const vec3 WASHI = vec3(0.94, 0.885, 0.755), PRUSSIAN = vec3(0.11, 0.25, 0.47);
// The printer's few blocks: each colour leans to the nearest of them.
vec3 blocked(vec3 c) {
    const vec3 BLOCK[12] = vec3[12](vec3(0.56, 0.44, 0.60), vec3(0.66, 0.635, 0.585), vec3(0.93, 0.88, 0.77), vec3(0.83, 0.40, 0.28), vec3(0.89, 0.68, 0.36), vec3(0.60, 0.68, 0.40), vec3(0.36, 0.50, 0.33), vec3(0.26, 0.45, 0.60),
        vec3(0.13, 0.27, 0.46), vec3(0.94, 0.80, 0.68), vec3(0.50, 0.38, 0.32), vec3(0.22, 0.21, 0.25));
    vec3 sum = vec3(0);
    float total = 0.0;
    for (int i = 0; i < 12; i++) {
        vec3 d = c - BLOCK[i];
        float w = exp(-dot(d, d) * 38.0) * (i == 1 ? 0.45 : 1.0) + 1e-5;
        sum += BLOCK[i] * w;
        total += w;
    }
    return sum / total;
}
void main() {
    vec2 at = uv, units = vec2(uv.x, 1.0 - uv.y) * sheet_size;
    ivec2 here = ivec2(gl_FragCoord.xy);
    vec4 form = texelFetch(forms, here, 0);
    float z = texelFetch(depths, here, 0).a, soft = softness(form.xyz, z) * 3.5, block = sheet(units * vec2(0.12, 1.6)).a;
    vec4 c = textureLod(picture, at, soft), paint = textureLod(plain, at, soft);
    vec3 shown;
    if (z > SKY) {
        // The sky is paper; the printer wipes blue from the top and a blush from below.
        float top = smoothstep(0.55, 1.0, at.y + 0.03 * (block - 0.5)), low = smoothstep(0.66, 0.30, at.y);
        float night = smoothstep(0.42, 0.22, luma(mixed_sky(0.5)));
        float pale = smoothstep(-0.04, 0.10, c.a - textureLod(picture, at, 6.0).a);
        shown = mix(WASHI * vec3(0.93, 0.96, 0.97), WASHI, pale);
        shown = mix(shown, vec3(0.88, 0.55, 0.40), 0.62 * low);
        shown = mix(shown, PRUSSIAN * 1.1, night * 0.72 * (1.0 - 0.4 * pale));
        shown = mix(shown, PRUSSIAN * 0.85, top * top * 0.95);
    } else {
        float light = clamp(0.45 * lightness(c.rgb, paint.rgb) + 0.45 * form.a, 0.0, 1.2);
        float level = 0.80 + 0.20 * smoothstep(0.50, 0.55, light);
        vec3 own = tinted(own_colour(c.rgb, paint.rgb, 0.30), 1.40);
        shown = mix(own, blocked(own), 0.66) * level;
        float far = smoothstep(lens.z * 2.0, lens.z * 16.0, z);
        shown = mix(shown, mix(WASHI, PRUSSIAN * 2.0, 0.34), 0.45 * far);
        // Ground is wiped, too: darker towards the viewer.
        shown *= mix(1.0, 0.84 + 0.40 * at.y, step(0.5, soft));
        shown *= mix(vec3(0.62, 0.70, 0.86), vec3(1.0), smoothstep(0.10, 0.34, lightness(c.rgb, paint.rgb)));
    }
    shown *= 0.945 + 0.11 * block;
    weight = thinned(at);
    vec2 h = texel * weight * (0.4 + 0.9 * sheet(units * 0.35).a);
    float ink = max(max(inked(at), inked(at + h)), max(inked(at - h), inked(at + h * vec2(1, -1))));
    colour = vec4(shown, ink);
}
