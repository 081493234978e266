// A wide blur in one pass: nine taps with bilinear reads.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    vec3 c = texture(picture, uv).rgb * 0.2;
    c += (texture(picture, uv + texel * vec2(1.5, 0.5)).rgb + texture(picture, uv + texel * vec2(-0.5, 1.5)).rgb +
          texture(picture, uv + texel * vec2(-1.5, -0.5)).rgb + texture(picture, uv + texel * vec2(0.5, -1.5)).rgb) * 0.13;
    c += (texture(picture, uv + texel * vec2(2.5, 2.5)).rgb + texture(picture, uv + texel * vec2(-2.5, 2.5)).rgb +
          texture(picture, uv + texel * vec2(-2.5, -2.5)).rgb + texture(picture, uv + texel * vec2(2.5, -2.5)).rgb) * 0.07;
    colour = vec4(c, 1);
}
