// One direction of a blur that grows with the distance from what is sharp.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform sampler2D depths;
uniform vec2 along;   // a pixel of this target, in one direction
uniform vec4 focus;   // metres, strength, radius in pixels
void main() {
    float far = texture(depths, uv).r;
    float soft = clamp(abs(1.0 / focus.x - 1.0 / far) * focus.y, 0.0, 1.0);
    const float W[5] = float[](0.20, 0.18, 0.14, 0.09, 0.05);
    vec2 by = along * max(0.5, soft * focus.z) / 4.0;
    vec3 sum = texture(picture, uv).rgb * W[0];
    float weight = W[0];
    for (int i = 1; i < 5; i++) {
        for (int side = -1; side < 2; side += 2) {
            vec2 at = uv + by * float(i * side);
            // What is sharp and nearer does not bleed into what lies behind.
            float there = texture(depths, at).r;
            float own = clamp(abs(1.0 / focus.x - 1.0 / there) * focus.y, 0.0, 1.0);
            float w = W[i] * (there < far * 0.95 ? max(own, 0.02) : 1.0);
            sum += texture(picture, at).rgb * w;
            weight += w;
        }
    }
    colour = vec4(sum / weight, 1.0);
}
