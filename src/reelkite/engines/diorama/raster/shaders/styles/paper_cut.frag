// Paper cut: sheets of coloured paper, one behind the other, with their shadows on the next.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
// Which sheet: its number, nearest 0; the sky is many sheets with wavy rims.
float band(vec2 at) {
    float x = at.x * sheet_size.x / 720.0;
    float wave = 0.030 * sin(x * 5.1 + floor(at.y * 6.0) * 2.3) + 0.016 * sin(x * 11.7 + 1.3);
    return clamp(floor((at.y + wave) * 6.0), 0.0, 6.0);
}
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), units = uv * sheet_size;
    float soft = soft_at(at) * 4.0;
    vec4 paint = textureLod(plain, at, soft), shape = texture(forms, at), c = textureLod(picture, at, soft);
    float z = away(at), shadow = 0.0;
    bool sky = z > SKY;
    float own = sky ? 30.0 + band(at) : min(floor(log2(max(z, 0.05)) * 2.4 + 12.0), 29.0);
    vec2 toward_light = vec2(-0.62, 0.78) / sheet_size;
    for (int i = 1; i <= 7; i++) {
        vec2 q = at + toward_light * (float(i) * 4.2 - 1.5);
        float there = away(q);
        bool over = sky ? (there < SKY || band(q) > band(at)) : there < z * (0.93 - 0.004 * float(i));
        shadow = max(shadow, over ? 1.0 - float(i) * 0.115 : 0.0);
    }
    vec2 edge = toward_light * 1.8;
    bool rim = sky ? band(at + edge) > own - 30.0 && away(at + edge) > SKY && false : away(at + edge) > z * 1.08;
    vec3 shown;
    if (sky) {
        shown = tinted(mixed_sky(clamp((own - 32.0) / 4.0, 0.0, 1.0)), 1.25) * (1.04 - 0.03 * (own - 30.0));
    } else {
        float light = lightness(c.rgb, paint.rgb);
        float level = 0.84 + 0.20 * smoothstep(0.20, 0.26, shape.a);
        shown = tinted(own_colour(c.rgb, paint.rgb, 0.3), 1.35) * level * clamp(0.42 + 0.62 * light, 0.40, 1.05);
        shown = floor(shown * 12.0 + 0.5) / 12.0 * 0.6 + shown * 0.4;
        float far = smoothstep(lens.z * 1.5, lens.z * 14.0, z);
        vec3 air = mixed_sky(0.15);
        shown = mix(shown, mix(air, vec3(0.95), 0.30), 0.45 * floor(far * 5.0 + 0.5) / 5.0);
    }
    float tooth = sheet(units * 1.1 + own * 37.0).r, next = sheet(units * 1.1 + own * 37.0 + vec2(1.4, 1.4)).r;
    shown *= (1.0 + 0.26 * (next - tooth)) * (0.97 + 0.06 * sheet(units * 0.5 + own * 11.0).a);
    shown *= 1.0 - vec3(0.56, 0.54, 0.46) * shadow;
    shown = mix(shown, vec3(1.0, 0.99, 0.97), rim ? 0.45 : 0.0);
    colour = vec4(shown, 1.0);
}
