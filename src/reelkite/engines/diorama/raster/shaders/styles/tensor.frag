// Where the picture changes, and which way: the structure tensor; a: how much.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
float light(float x, float y) { return texture(picture, uv + texel * vec2(x, y)).a; }
void main() {
    float nw = light(-1.0, 1.0), ne = light(1.0, 1.0), sw = light(-1.0, -1.0), se = light(1.0, -1.0);
    float n = light(0.0, 1.0), s = light(0.0, -1.0), e = light(1.0, 0.0), w = light(-1.0, 0.0);
    float gx = (ne + 2.0 * e + se - nw - 2.0 * w - sw) * 0.25, gy = (nw + 2.0 * n + ne - sw - 2.0 * s - se) * 0.25;
    colour = vec4(gx * gx, gx * gy, gy * gy, sqrt(gx * gx + gy * gy));
}
