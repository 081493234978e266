// Radiance to display: what the lens adds, vignette, then the colour table.
in vec2 uv;
layout(location = 0) out vec4 colour;  // a: brightness, for anti-aliasing
uniform sampler2D picture;
uniform sampler2D second;  // light to add; a: what is left of the picture
uniform sampler3D table;
//! include "shade.glsl"
void main() {
    vec2 q = uv - 0.5;
    vec4 glow = texture(second, uv);
    vec3 c = shaded(texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb, glow.a) + glow.rgb;
    c *= 1.0 - 0.62 * dot(q, q);
    c = log2(clamp(c, 0.0, 60.0) * 16.0 + 1.0) * (31.0 / (32.0 * 9.0)) + 1.0 / 64.0;
    colour = texture(table, min(c, vec3(1.0)));
}
