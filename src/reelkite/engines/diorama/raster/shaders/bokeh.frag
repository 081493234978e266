// Depth of field as a gather. What is behind may only blur over what is at least as far;
// what is in front spreads over everything, with the share of the lens that it covers.
in vec2 uv;
layout(location = 0) out vec4 colour;  // a: how much the blurred picture covers the sharp one
uniform sampler2D picture;  // halved: colour, signed blur
uniform sampler2D second;   // widest near blur around
uniform vec2 texel;
//! include "bokeh_taps.glsl"
void main() {
    vec4 centre = texture(picture, uv);
    float near_reach = texture(second, uv).r;
    float own = max(centre.a, 0.0);
    float reach = max(abs(centre.a), near_reach);
    vec3 behind = centre.rgb, front = vec3(0);
    float behind_weight = 1.0, front_weight = 0.0, total = 1.0;
    if (centre.a < -0.5) { front = centre.rgb; front_weight = 1.0; behind_weight = 0.02; behind *= 0.02; }
    for (int i = 0; i < BOKEH_TAPS; i++) {
        vec3 tap = BOKEH_TAP[i];
        float away = tap.z * reach;
        vec4 s = texture(picture, uv + tap.xy * (reach * texel));
        float bright = 1.0 + 0.5 * clamp(max(s.r, max(s.g, s.b)) - 1.4, 0.0, 5.0);
        float far_blur = s.a > centre.a + 0.6 ? min(s.a, max(own, 0.0) * 1.15 + 0.3) : max(s.a, 0.0);
        float b = clamp(far_blur - away + 0.7, 0.0, 1.0) * bright;
        behind += s.rgb * b;
        behind_weight += b;
        float f = clamp(-s.a - away + 0.7, 0.0, 1.0) * step(0.5, -s.a);
        front += s.rgb * (f * bright);
        front_weight += f * bright;
        total += 1.0;
    }
    behind /= behind_weight;
    float cover = clamp(front_weight / total * 1.7, 0.0, 1.0);
    if (centre.a < -0.5) cover = max(cover, clamp(-centre.a - 0.5, 0.0, 1.0));
    vec3 blurred = mix(behind, front / max(front_weight, 1e-3), cover);
    float out_of_focus = clamp((own - 0.35) * 1.2, 0.0, 1.0);
    colour = vec4(blurred, max(out_of_focus, cover));
}
