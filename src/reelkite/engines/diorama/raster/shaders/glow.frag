// What the lens makes of a picture, at half the size: light to add (blur, bloom and rays) and, in
// alpha, how much is left of the sharp picture. One read of it is all that the tone needs.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // bloom, quarter
uniform sampler2D second;   // bloom, eighth
uniform sampler2D third;    // bloom, sixteenth
uniform sampler2D fourth;   // rays
uniform sampler2D drawing;  // occlusion
uniform sampler2D blurred;  // out of focus; a: how much it covers the sharp picture
uniform vec2 texel;
uniform float bloom;
uniform float rays;
uniform float occlusion;
//! include "shade.glsl"
void main() {
    float light = 0.0;
    for (int i = 0; i < 4; i++) light += texture(drawing, uv + texel * (vec2(i & 1, i >> 1) * 2.0 - 0.5)).r;
    light = 1.0 - occlusion * (1.0 - light * 0.25);
    vec3 add = texture(picture, uv).rgb * 0.30 + texture(second, uv).rgb * 0.35 + texture(third, uv).rgb * 0.55;
    add *= bloom;
#if RAYS
    add += texture(fourth, uv).rgb * rays;
#endif
#if BOKEH
    // A small tent smooths what was gathered with few taps.
    vec4 b = 0.25 * (texture(blurred, uv + texel * vec2(1.2, 0.5)) + texture(blurred, uv + texel * vec2(-0.5, 1.2)) +
                     texture(blurred, uv + texel * vec2(-1.2, -0.5)) + texture(blurred, uv + texel * vec2(0.5, -1.2)));
    add += shaded(b.rgb, light) * b.a;
    light *= 1.0 - b.a;
#endif
    colour = vec4(add, light);
}
