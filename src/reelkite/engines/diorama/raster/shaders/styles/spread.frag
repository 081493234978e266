// One half of a wide blur.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    vec4 c = texture(picture, uv) * 0.28;
    c += (texture(picture, uv + texel * 1.4) + texture(picture, uv - texel * 1.4)) * 0.23;
    c += (texture(picture, uv + texel * 3.3) + texture(picture, uv - texel * 3.3)) * 0.10;
    c += (texture(picture, uv + texel * 5.3) + texture(picture, uv - texel * 5.3)) * 0.03;
    colour = c;
}
