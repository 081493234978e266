// Radiance to display: lens blur, occlusion, glow, vignette, then the colour table.
in vec2 uv;
layout(location = 0) out vec4 colour;  // a: brightness, for anti-aliasing
uniform sampler2D picture;
uniform sampler2D second;  // blurred
uniform sampler2D third;   // glow, occlusion in alpha
uniform sampler3D table;
uniform float occlusion;
void main() {
    vec2 q = uv - 0.5;
    vec3 c = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb;
#if BOKEH
    vec4 blurred = texture(second, uv);
    c = mix(c, blurred.rgb, blurred.a);
#endif
    vec4 glow = texture(third, uv);
    float light = 1.0 - occlusion * (1.0 - glow.a);
    c = c * vec3(light * light * 0.12 + light * 0.88, light, light) + glow.rgb;
    c *= 1.0 - 0.62 * dot(q, q);
    c = log2(clamp(c, 0.0, 60.0) * 16.0 + 1.0) * (31.0 / (32.0 * 9.0)) + 1.0 / 64.0;
    colour = texture(table, min(c, vec3(1.0)));
}
