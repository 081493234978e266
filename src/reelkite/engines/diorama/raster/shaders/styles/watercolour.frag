// Watercolour: washes that pool at their rims, bleed where it is wet, and leave the paper white.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    vec4 p = sheet(units * 1.15), broad = sheet(units * 0.42 + 91.0);
    vec2 wobble = (vec2(broad.a, p.a) - 0.5) * 9.0 / sheet_size;
    vec2 q = at + wobble, near = 4.5 / sheet_size, wide = 15.0 / sheet_size;
    vec4 c = texture(picture, q);
    vec3 close = 0.25 * (texture(picture, q + near).rgb + texture(picture, q - near).rgb + texture(picture, q + near * vec2(1, -1)).rgb + texture(picture, q + near * vec2(-1, 1)).rgb);
    vec3 around = 0.25 * (texture(picture, q + vec2(wide.x, 0)).rgb + texture(picture, q - vec2(wide.x, 0)).rgb + texture(picture, q + vec2(0, wide.y)).rgb + texture(picture, q - vec2(0, wide.y)).rgb);
    float far = smoothstep(9.0, 60.0, away(at) / max(lens.z, 0.5) * 4.0);
    float wet = clamp((broad.a - 0.46) * 4.0, 0.0, 1.0) * (0.25 + 0.65 * far);
    vec3 wash = mix(c.rgb, around, wet);
    float rim = clamp((luma(close) - c.a) * 5.0, 0.0, 1.0) * (1.0 - wet);
    float bloom = smoothstep(0.02, 0.0, abs(broad.a - 0.64) - 0.004) * 0.10 * (1.0 - rim);
    float density = 0.96 + 0.75 * (broad.a - 0.5) + 0.50 * (p.r - 0.5) + 0.9 * rim + bloom;
    vec3 pigment = tinted(wash, 1.22);
    pigment = clamp(pigment * 1.06 + 0.10, 0.0, 1.0);
    pigment = clamp(pigment - (pigment - pigment * pigment) * (density - 1.0) * 1.5, 0.0, 1.0);
    const vec3 WHITE = vec3(0.985, 0.975, 0.945);
    float dry = smoothstep(0.70, 0.93, luma(wash) + 0.22 * (p.r - 0.5));  // lights are the paper's
    vec3 shown = mix(pigment * WHITE, WHITE, dry * 0.85);
    vec2 line = texture(second, at + wobble * 0.6).rg;
    shown *= 1.0 - vec3(0.42, 0.46, 0.44) * max(line.r * 0.9, line.g * 0.55) * smoothstep(0.30, 0.62, p.r + 0.12);
    // The wash ends in an uneven border before the page does.
    float border = from_edge(at) - 26.0 + (broad.a - 0.5) * 52.0 + (p.a - 0.5) * 16.0 + (p.r - 0.5) * 7.0;
    float painted = smoothstep(-1.2, 1.2, border);
    shown -= (shown - shown * shown) * smoothstep(6.0, 0.0, abs(border - 2.0)) * 0.38;
    shown = mix(WHITE, shown, painted);
    float tooth = sheet(units * 1.15 + vec2(1.3, 1.3)).r - p.r;
    colour = vec4(shown * (1.0 - 0.10 * tooth), 1.0);
}
