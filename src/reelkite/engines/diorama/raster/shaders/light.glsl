// How a surface takes light: sun with shadow, hemisphere, bounce, fill, lamps, sheen, gloss, fog.
//! include "shadow.glsl"
//! include "fog.glsl"

struct Surface {
    vec3 albedo;
    vec3 normal;
    vec3 position;
    vec3 lamp;        // light of lamps that falls here
    float roughness;  // 0.1 glazed to 1 chalk
    float felt;       // 0 clay to 1 felt
    float gloss;      // reflectance seen straight on
    float occlusion;  // 0..1 of the light from all around
    float through;    // translucency, 0..1
};

float unshadowed;  // what `lit` found out: the share of the sun that is not in shadow
float sunlit_on(vec3 n) { return max((dot(n, sun.xyz) + 0.2) / 1.2, 0.0) * unshadowed; }

// Written for software drivers: no pow, no smoothstep where a line will do.
float saturate(float x) { return clamp(x, 0.0, 1.0); }
float fifth_power(float x) { float x2 = x * x; return x2 * x2 * x; }
vec3 ambient(vec3 n) {
    float sunward = max(dot(n.xz, sun.xz), 0.0);
    vec3 side = sky_horizon.rgb * (0.75 + 0.5 * sunward);
    vec3 low = mix(bounce.rgb, side, saturate(n.y * 0.85 + 0.86));
    return mix(low, sky_top.rgb, saturate(n.y * 1.0 - 0.03) * 0.95) * sky_top.w;
}
vec3 surroundings(vec3 r) {
    return mix(bounce.rgb, mix(sky_horizon.rgb, sky_top.rgb, saturate(r.y * 1.6)), saturate(r.y * 2.2 + 0.77));
}
vec3 filled(vec3 n) {
    float f = max(dot(n, fill_from.xyz) * 0.62 + 0.38, 0.0);
    return fill.rgb * f * sqrt(f);
}
#if BLINDS
// The bright window with its slats, mirrored in what is glossy.
vec3 window_mirrored(vec3 p, vec3 n, vec3 v, Surface s) {
    vec3 r = reflect(-v, n);
    float side = sign(sun.x);
    float along = max(r.x * side, 0.02);
    float t = (window.x - p.x) * side / along;
    vec3 q = p + r * t;
    float soft = (0.05 + s.roughness * 0.9) * (slats.x - window.w) * 0.35;
    float pane = between(q.z - window.y, -window.z, window.z, soft) * between(q.y, window.w, slats.x, soft);
    float stripes = mix(0.45 + 0.55 * open_slat(q.y, slats.y * 0.1), 0.75, smoothstep(0.15, 0.3, s.roughness));
    float grazing = fifth_power(saturate(1.0 - dot(n, v)));
    float strength = (s.gloss + (1.0 - s.gloss) * grazing * (1.0 - s.roughness)) * (1.0 - 0.6 * s.roughness);
    return sun_colour.rgb * 0.26 * pane * stripes * strength * smoothstep(0.0, 0.25, r.x * side) * s.occlusion;
}
#endif
vec3 lit(Surface s) {
    vec3 n = s.normal, p = s.position;
    vec3 v = normalize(eye.xyz - p);
    float toward = dot(n, sun.xyz);
    float wrap = mix(0.20, 0.32, s.felt);
    float day = max((toward + wrap) / (1.0 + wrap), 0.0);
    float edge = saturate(1.0 - max(dot(n, v), 0.0));
    float light = sunlight_in(p, n, 1.0) * through_blinds(p);
    unshadowed = light;
    vec3 skin_deep = mix(vec3(1.0, 0.60, 0.48), vec3(1.0), saturate(day * 2.6));
    vec3 around = ambient(n) * s.occlusion;
    vec3 filling = filled(n) * s.occlusion;
    vec3 c = s.albedo * (sun_colour.rgb * (day * light) * skin_deep + around + filling + s.lamp);
#if THROUGH
    float behind = max(dot(v, -sun.xyz), 0.0);
    c += s.albedo * sun_colour.rgb * vec3(1.05, 1.1, 0.5) * s.through *
         (light * (0.25 + 0.9 * behind * behind * behind) * max(0.35 - 0.65 * toward, 0.0) + 0.10 * light);
#endif
    // Fibres that stand up catch light at the rim; felt more than clay.
    float rim = edge * edge * edge;
    c += s.albedo * (around + filling * 0.5 + sun_colour.rgb * (light * 0.10) + s.lamp * 0.5) * rim * mix(0.25, 0.85, s.felt);
    // Gloss: GGX for the sun, Schlick for the surroundings.
    vec3 h = normalize(v + sun.xyz);
    float a2 = s.roughness * s.roughness;
    a2 *= a2;
    float nh = max(dot(n, h), 0.0);
    float d = nh * nh * (a2 - 1.0) + 1.0;
    c += sun_colour.rgb * (light * max(toward, 0.0) * min(s.gloss * a2 / (3.1416 * d * d), 1.5 + 4.0 * (1.0 - s.roughness)));
    vec3 r = reflect(-v, n);
    c += (surroundings(r) + s.lamp * 0.6) * (s.gloss + 0.28 * (1.0 - s.roughness) * rim) * s.occlusion;
    // A soft box at the fill light: the highlight that makes glazed things read as round.
    c += filled(r) * (1.0 - s.roughness) * (1.0 - s.roughness) * saturate(dot(r, fill_from.xyz) * 8.0 - 6.9) * 0.9 * (1.0 - s.felt);
#if BLINDS
    c += window_mirrored(p, n, v, s);
#endif
    return c;
}
