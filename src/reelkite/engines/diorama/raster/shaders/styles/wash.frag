// Patches of even colour with sharp borders: of four overlapping squares the calmest counts most
// (after Kuwahara 1976).
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    vec3 sum = vec3(0);
    float total = 0.0;
    for (int q = 0; q < 4; q++) {
        vec2 s = vec2(q & 1, q >> 1) * 2.0 - 1.0;
        vec4 a = texture(picture, uv + texel * s * vec2(0.5, 0.5)), b = texture(picture, uv + texel * s * vec2(3.2, 0.8));
        vec4 c = texture(picture, uv + texel * s * vec2(0.8, 3.2)), d = texture(picture, uv + texel * s * vec2(2.6, 2.6));
        vec4 mean = (a + b + c + d) * 0.25;
        vec4 lights = vec4(a.a, b.a, c.a, d.a) - mean.a;
        float weight = 1.0 / (1e-4 + dot(lights, lights));
        weight *= weight;
        sum += mean.rgb * weight;
        total += weight;
    }
    vec3 c = sum / total;
    colour = vec4(c, dot(c, vec3(0.30, 0.59, 0.11)));
}
