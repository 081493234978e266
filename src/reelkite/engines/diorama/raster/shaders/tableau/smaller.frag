// A mean over what becomes one pixel.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;   // of this target
void main() {
    vec3 sum = vec3(0);
    for (int y = 0; y < 3; y++)
        for (int x = 0; x < 3; x++)
            sum += texture(picture, uv + (vec2(x, y) - 1.0) * texel * 0.6).rgb;
    colour = vec4(sum / 9.0, 1.0);
}
