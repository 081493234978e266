// Pixel art: big pixels, few colours, ordered dither.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
uniform sampler3D table;  // nearest colour of the palette
const float BAYER[16] = float[16](0.0, 8.0, 2.0, 10.0, 12.0, 4.0, 14.0, 6.0, 3.0, 11.0, 1.0, 9.0, 15.0, 7.0, 13.0, 5.0);
void main() {
    vec2 grid = floor(pixel.zw * 0.5 + 0.5);
    vec2 cell = floor(vec2(uv.x, 1.0 - uv.y) * grid), at = (cell + 0.5) / grid;  // between four: their mean
    vec3 c = texture(picture, at).rgb;
    vec2 e = texture(second, at).rg;
    c *= 1.0 - 0.62 * smoothstep(0.30, 0.55, max(e.r, 0.75 * e.g));
    c = tinted(c, 1.18);
    ivec2 i = ivec2(cell) & 3;
    float threshold = BAYER[i.y * 4 + i.x] / 16.0 - 0.47;
    c = clamp(c + threshold * 0.062, 0.0, 1.0);
    colour = vec4(texture(table, c * (31.0 / 32.0) + 1.0 / 64.0).rgb, 1.0);
}
