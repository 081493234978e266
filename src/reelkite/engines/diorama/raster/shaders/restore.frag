// Puts back the shadows of what stands, over last frame's shadows of what moves.
in vec2 uv;
uniform sampler2D picture;  // depth
void main() { gl_FragDepth = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).r; }
