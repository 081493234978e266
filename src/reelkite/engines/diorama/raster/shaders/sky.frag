// The sky behind everything: gradient, sun, stars, moon, northern lights, clouds of the panorama.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D clouds;
//! include "frame.glsl"
//! include "noise.glsl"
float star(vec3 d, float scale) {
    vec3 a = abs(d);
    vec2 q = a.y > a.x && a.y > a.z ? d.xz / a.y : (a.x > a.z ? d.yz / a.x + 7.0 : d.xy / a.z + 13.0);
    q *= scale;
    vec2 i = floor(q), f = fract(q) - 0.5;
    float h = hash2(i);
    vec2 c = (vec2(fract(h * 17.3), fract(h * 41.7)) - 0.5) * 0.6;
    return smoothstep(0.93, 1.0, h) * exp(-dot(f - c, f - c) * 90.0) * (0.75 + 0.25 * sin(SECONDS * 3.0 + h * 90.0));
}
#if AURORA
vec3 northern_lights(vec3 d) {
    vec3 light = vec3(0);
    float t = 0.45 / max(d.y, 0.05);
    for (int i = 0; i < 12; i++) {
        float height = float(i) / 12.0;
        vec2 p = d.xz * t * (1.0 + height * 0.55);
        float band = abs(noise2(p * 1.15 + vec2(SECONDS * 0.05, 0)) + 0.35 * noise2(p * 3.1 - SECONDS * 0.09) - 0.68);
        float ray = exp(-band * 26.0) * (0.55 + 0.9 * noise2(vec2(p.x * 9.0 + p.y * 4.0, SECONDS * 0.4)));
        light += ray * mix(vec3(0.08, 1.0, 0.45), vec3(0.55, 0.15, 0.9), smoothstep(0.25, 1.0, height)) * (1.0 - height) * 0.19;
    }
    return light * BRILLIANCE * smoothstep(0.05, 0.22, d.y);
}
#endif
void main() {
    vec4 f = from_clip * vec4(uv * 2.0 - 1.0, 1, 1);
    vec3 d = normalize(f.xyz / f.w - eye.xyz);
#if SPACE
    vec2 at = vec2(atan(d.x, -d.z) / 6.2831853 + 0.5, sqrt(asin(min(abs(d.y), 1.0)) / 1.5707963));
    vec3 c = texture(clouds, at).rgb;
    c += vec3(1.0, 0.95, 0.9) * 5.0 * star(d, 26.0) + vec3(0.7, 0.8, 1.0) * 3.0 * star(d.zxy, 52.0) + vec3(1.0, 0.8, 0.7) * 1.5 * star(d.yzx, 90.0);
#else
    float y = clamp(d.y, 0.0, 1.0);
    float toward = max(dot(d, sun.xyz), 0.0);
    float t2 = toward * toward, t4 = t2 * t2, t8 = t4 * t4, t16 = t8 * t8, t32 = t16 * t16, t64 = t32 * t32;
    vec3 c = mix(sky_horizon.rgb * 1.15, sky_top.rgb * 1.35, sqrt(clamp(y * 1.9, 0.0, 1.0)));
    c = mix(c, sun_colour.rgb * bounce.w * vec3(1.0, 0.70, 0.40), 0.85 * exp(-y * 5.0) * (0.25 + 0.75 * t2 * toward));
    c += sun_colour.rgb * sky_horizon.w * (0.06 * t16 + 0.18 * t64 + 14.0 * smoothstep(fill.w, fill.w + 0.00035, toward));
#if STARS
    c += vec3(0.9, 0.95, 1.0) * fill_from.w * smoothstep(0.02, 0.25, d.y) * (3.5 * star(d, 30.0) + 1.8 * star(d.zxy, 60.0));
#endif
#if AURORA
    c += northern_lights(d);
#endif
#if MOON
    float m = max(dot(d, moon.xyz), 0.0);
    c += vec3(0.55, 0.65, 0.9) * 0.5 * pow(m, 160.0);
    c = mix(c, vec3(2.6, 2.5, 2.2) * (0.72 + 0.4 * noise2(d.xy * 28.0)), smoothstep(0.99955, 0.9998, m));
#endif
#if CLOUDS
    vec4 k = texture(clouds, vec2(atan(d.x, -d.z) / 6.2831853 + 0.5 + SECONDS * fog_colour.w, sqrt(asin(y) / 1.5707963)));
    c = c * k.a + k.rgb;
#endif
#endif
    colour = vec4(clamp(c, 0.0, 60.0), 500.0);
}
