// Pastel: a soft glow around what is bright, and air in the shadows.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec4 c = texture(picture, uv);
    vec2 r = vec2(pixel.y * 12.0) * vec2(pixel.x / pixel.y, 1.0);
    vec3 soft = vec3(0);
    for (int i = 0; i < 4; i++) {
        vec2 o = vec2(i & 1, i >> 1) * 2.0 - 1.0;
        soft += texture(picture, uv + o * r).rgb + texture(picture, uv + o.yx * vec2(1.9, -0.4) * r).rgb;
    }
    soft *= 0.125;
    vec3 shown = 1.0 - (1.0 - c.rgb) * (1.0 - 0.15 * soft * soft);
    shown = mix(shown, vec3(0.97, 0.94, 0.97), 0.02);
    colour = vec4(shown, luma(shown));
}
