// What is bright enough to glow, at half the size.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
uniform float threshold;
void main() {
    vec3 sum = vec3(0);
    for (int i = 0; i < 4; i++) {
        vec3 s = texture(picture, uv + texel * (vec2(i & 1, i >> 1) * 2.0 - 1.0)).rgb;
        float bright = max(s.r, max(s.g, s.b));
        sum += s * max(bright - threshold, 0.0) / max(bright, 1e-3) / (1.0 + 0.15 * bright);
    }
    colour = vec4(sum * 0.25, 1);
}
