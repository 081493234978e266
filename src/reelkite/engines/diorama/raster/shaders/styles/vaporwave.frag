// Vaporwave: a striped sun in a sky from violet to pink, a grid on the ground, scan lines.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec4 c = texture(picture, uv), shape = texture(forms, uv);
    float z = away(uv);
    vec4 f = from_clip * vec4(uv * 2.0 - 1.0, 1, 1);
    vec3 d = normalize(f.xyz / f.w - eye.xyz), shown = c.rgb;
    if (z > SKY) {
        float y = d.y;
        shown = mix(vec3(1.0, 0.52, 0.66), vec3(0.78, 0.28, 0.78), smoothstep(-0.02, 0.20, y));
        shown = mix(shown, vec3(0.20, 0.12, 0.46), smoothstep(0.14, 0.52, y));
        vec3 level = normalize(vec3(ahead.x, 0.0, ahead.z) + vec3(1e-4, 0.0, 0.0)), side = vec3(-level.z, 0.0, level.x);
        float size = 0.34 * lens.y / 0.36;
        vec2 s = vec2(dot(d, side), y - 0.55 * size) / size;
        float cut = smoothstep(0.02, -0.02, fract((0.72 - s.y) * 4.6) - 0.16 - 0.34 * clamp(0.35 - s.y, 0.0, 1.0)) * step(s.y, 0.35);
        float disc = smoothstep(0.01, -0.01, length(s) - 1.0) * step(0.0, dot(d, level)) * (1.0 - cut);
        shown += vec3(0.9, 0.25, 0.55) * 0.35 * exp(-max(length(s) - 1.0, 0.0) * 4.0) * step(0.0, dot(d, level));
        shown = mix(shown, mix(vec3(1.0, 0.25, 0.58), vec3(1.0, 0.87, 0.36), smoothstep(-0.9, 0.8, s.y)), disc);
        shown = mix(shown, vec3(1.0, 0.86, 0.95), 0.30 * smoothstep(0.55, 0.95, c.a) * (1.0 - disc));
    } else {
        vec3 n = shape.xyz * 2.0 - 1.0;
        vec3 rows = vec3(to_clip[1][0] * lens.x, to_clip[1][1] * lens.y, -forward.y);
        float up = max(smoothstep(0.86, 0.95, dot(n, rows)), soft_at(uv) * step(d.y, 0.02));
        // Over grass the grid lies on the level ground, so that no blade breaks its lines.
        float reach = soft_at(uv) > 0.5 ? eye.y / max(-d.y, 0.02) : z / max(dot(d, forward.xyz), 0.05);
        vec3 p = eye.xyz + d * reach;
        vec2 g = p.xz * (0.9 / clamp(lens.z * 0.22, 0.12, 1.6));
        vec2 wide = vec2(z * lens.y * pixel.y * 2.0 / clamp(lens.z * 0.22, 0.12, 1.6)) * vec2(1.2, 1.2 / max(-d.y, 0.04));
        vec2 line = smoothstep(wide * 1.6 + 0.012, wide * 0.5 + 0.004, abs(fract(g) - 0.5)) * smoothstep(0.30, 0.10, wide);
        float grid = max(line.x, line.y) * up;
                shown = mix(shown, shown * vec3(0.62, 0.42, 0.86), up * 0.65);
        shown += grid * vec3(0.22, 0.92, 0.98) * 0.85;
        float far = smoothstep(lens.z * 3.0, lens.z * 22.0, z);
        shown = mix(shown, vec3(0.93, 0.46, 0.72), far * 0.55);
    }
    shown *= 0.955 + 0.045 * step(0.5, fract(gl_FragCoord.y / 3.0));
    colour = vec4(shown, luma(shown));
}
