in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform float weight;
void main() { colour = texelFetch(picture, ivec2(gl_FragCoord.xy), 0) * weight; }
