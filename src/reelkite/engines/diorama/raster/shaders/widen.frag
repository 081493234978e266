// Widens the near blur to the neighbours that it may reach.
in vec2 uv;
layout(location = 0) out float widest_near;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    float near = 0.0, around = 0.0;
    for (int y = -2; y <= 2; y++)
        for (int x = -2; x <= 2; x++) {
            float n = texture(picture, uv + texel * vec2(x, y)).r;
            near = max(near, n);
            around += n;
        }
    widest_near = near;
}
