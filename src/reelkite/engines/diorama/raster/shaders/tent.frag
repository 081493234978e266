// A small tent filter: smooths what was gathered with few taps.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    colour = 0.25 * (texture(picture, uv + texel * vec2(1.2, 0.5)) + texture(picture, uv + texel * vec2(-0.5, 1.2)) +
                     texture(picture, uv + texel * vec2(-1.2, -0.5)) + texture(picture, uv + texel * vec2(0.5, -1.2)));
}
