// The picture turns into another look.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform sampler2D second;
uniform float share;
void main() {
    ivec2 i = ivec2(gl_FragCoord.xy);
    colour = mix(texelFetch(picture, i, 0), texelFetch(second, i, 0), share);
}
