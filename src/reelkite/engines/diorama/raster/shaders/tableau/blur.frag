// Blurs two pictures in two bands, each by its own radius.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec4 along;  // way of one unit, and radii
void main() {
    vec2 sum = vec2(0);
    float weights = 0.0;
    for (int i = -6; i <= 6; i++) {
        float w = exp(-float(i * i) / 14.0);
        sum.r += w * texture(picture, uv + along.xy * along.z * float(i)).r;
        sum.g += w * texture(picture, uv + along.xy * along.w * float(i)).g;
        weights += w;
    }
    colour = vec4(sum / weights, 0.0, 1.0);
}
