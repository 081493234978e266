// What the strokes are laid on: the picture itself, thinly.
in vec2 uv;
layout(location = 0) out vec4 colour;
layout(location = 1) out vec4 thick;
uniform sampler2D picture;
void main() {
    colour = texture(picture, uv);
    thick = vec4(0.25, 0.0, 0.0, 1.0);
}
