in vec2 at;
in vec3 paint;
in float solid;
layout(location = 0) out vec4 colour;
layout(location = 1) out vec4 thick;
uniform sampler2D brush;  // height, cover
void main() {
    vec2 b = texture(brush, at).rg;
    float cover = b.g * solid;
    colour = vec4(paint * (0.90 + 0.20 * b.r), cover);
    thick = vec4(b.r, 0.0, 0.0, cover);
}
