// The frame as painters of styles want it: row 0 above, with its brightness in alpha.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
void main() {
    vec3 c = texture(picture, vec2(uv.x, 1.0 - uv.y)).rgb;
    colour = vec4(c, dot(c, vec3(0.30, 0.59, 0.11)));
}
