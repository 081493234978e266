// Lays a half-size picture with premultiplied alpha over what is there.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
void main() { colour = texture(picture, uv); }
