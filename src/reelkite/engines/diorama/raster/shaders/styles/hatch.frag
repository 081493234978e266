// Marks along the form: the grain on things, drawn out along two directions. r: along, g: across.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
// Pixel by pixel, for grain is white anyway: a smooth read costs three times as much.
float drawn_out(vec2 along) {
    vec2 p = gl_FragCoord.xy;
    vec2 last = pixel.zw - 1.0;
    float sum = 0.0;
    for (int i = -4; i <= 4; i++) sum += texelFetch(plain, ivec2(clamp(p + along * float(i), vec2(0.0), last)), 0).a;
    return clamp(0.5 + (sum / 9.0 - 0.5) * 1.5, 0.0, 1.0);
}
void main() {
    vec2 n = texture(forms, uv).xy * 2.0 - 1.0;
    vec2 slant = vec2(0.77, 0.64);
    vec2 around = vec2(-n.y, n.x);
    around *= sign(dot(around, slant) + 1e-4);
    vec2 along = normalize(mix(slant, around, smoothstep(0.25, 0.75, length(n)) * 0.8));
    vec2 across = vec2(along.x * 0.42 - along.y * 0.91, along.x * 0.91 + along.y * 0.42);
    colour = vec4(drawn_out(along * 2.3), drawn_out(across * 2.3), 0.0, 1.0);
}
