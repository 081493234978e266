// The widest near blur around: who is out of focus in front spreads over who is behind.
in vec2 uv;
layout(location = 0) out float widest_near;
uniform sampler2D picture;  // halved, blur in alpha
uniform vec2 texel;
void main() {
    float near = 0.0;
    for (int y = 0; y < 4; y++)
        for (int x = 0; x < 4; x++)
            near = max(near, -texture(picture, uv + texel * (vec2(x, y) - 1.5) * 2.0).a);
    widest_near = near;
}
