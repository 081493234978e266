// Anime: cels with one step of shade, thin lines in the colour's own dark, a luminous painted sky.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y);
    float soft = soft_at(at) * 2.5;
    vec4 c = textureLod(picture, at, soft), paint = textureLod(plain, at, soft), shape = texture(forms, at);
    float z = away(at);
    vec3 shown;
    if (z > SKY) {
        float level = c.a * 7.0;
        level = (floor(level) + smoothstep(0.30, 0.70, fract(level))) / 7.0;
        shown = tinted(c.rgb * (mix(c.a, level, 0.8) / max(c.a, 0.05)), 1.28);
    } else {
        float light = lightness(c.rgb, paint.rgb);
        float lit = smoothstep(0.30, 0.36, shape.a) * 0.75 + 0.25 * smoothstep(0.62, 0.70, light);
        float far = smoothstep(12.0, 90.0, z);
        vec3 cel = c.rgb * (mix(0.74, 1.22, lit) / clamp(light, 0.32, 1.9));
        cel *= mix(vec3(0.86, 0.84, 1.10), vec3(1.04, 1.01, 0.97), lit);
        shown = tinted(mix(cel, c.rgb, 0.30 + 0.45 * far), 1.20);
        float rim = smoothstep(0.62, 0.40, shape.z) * smoothstep(0.35, 0.6, shape.a) * step(0.5, shape.y);
        shown += vec3(0.20, 0.19, 0.16) * rim * (1.0 - far);
    }
    vec2 e = textureLod(second, at, 0.0).rg;
    float line = max(smoothstep(0.25, 0.8, e.r), 0.75 * smoothstep(0.35, 0.9, e.g));
    shown = mix(shown, shown * shown * vec3(0.34, 0.26, 0.36), line * 0.9);
    vec2 wide = 9.0 / sheet_size;
    vec3 glow = 0.25 * (texture(picture, at + wide).rgb + texture(picture, at - wide).rgb + texture(picture, at + wide * vec2(1, -1)).rgb + texture(picture, at - wide * vec2(1, -1)).rgb);
    shown += max(glow - 0.62, 0.0) * 0.45;
    colour = vec4(shown, 1.0);
}
