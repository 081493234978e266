// A mean over what becomes one pixel, and a little beyond; a: its brightness. Smaller copies of the
// picture may still be those of the frame before, so they are not read.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;  // of this target
void main() {
    vec3 sum = vec3(0);
    for (int y = 0; y < 4; y++)
        for (int x = 0; x < 4; x++)
            sum += textureLod(picture, uv + (vec2(x, y) - 1.5) * texel * 0.5, 0.0).rgb;
    colour = vec4(sum / 16.0, dot(sum, vec3(0.30, 0.59, 0.11)) / 16.0);
}
