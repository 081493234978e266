// The colours of a sheet, times their cover.
in vec2 at;
layout(location = 0) out vec4 colour;
#if DEPTHS
layout(location = 1) out vec4 away;
#endif
uniform sampler2D picture;
uniform vec3 lens;
void main() {
    colour = texture(picture, at);
#if DEPTHS
    away = vec4(lens.z * colour.a, 0, 0, colour.a);
#endif
}
