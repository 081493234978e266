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

vec3 ambient(vec3 n) {
    float up = n.y * 0.5 + 0.5;
    float sunward = max(dot(n, normalize(vec3(sun.x, 0.1, sun.z))), 0.0);
    vec3 side = sky_horizon.rgb * (0.75 + 0.5 * sunward);
    vec3 low = mix(bounce.rgb, side, smoothstep(0.0, 0.55, up));
    return mix(low, sky_top.rgb, smoothstep(0.45, 1.0, up));
}
vec3 surroundings(vec3 r) {
    float horizon = smoothstep(-0.35, 0.1, r.y);
    return mix(bounce.rgb, mix(sky_horizon.rgb, sky_top.rgb, smoothstep(0.0, 0.6, r.y)), horizon);
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
    float grazing = pow(clamp(1.0 - dot(n, v), 0.0, 1.0), 5.0);
    float strength = (s.gloss + (1.0 - s.gloss) * grazing * (1.0 - s.roughness)) * (1.0 - 0.6 * s.roughness);
    return sun_colour.rgb * 0.26 * pane * stripes * strength * smoothstep(0.0, 0.25, r.x * side) * s.occlusion;
}
#endif
vec3 lit(Surface s) {
    vec3 n = s.normal, p = s.position;
    vec3 v = normalize(eye.xyz - p);
    float toward = dot(n, sun.xyz);
    float light = sunlight_in(p, n, 1.0) * through_blinds(p);
    float wrap = mix(0.20, 0.32, s.felt);
    float day = max((toward + wrap) / (1.0 + wrap), 0.0);
    vec3 skin_deep = mix(vec3(1.0, 0.60, 0.48), vec3(1.0), smoothstep(0.0, 0.38, day));
    vec3 around = ambient(n) * s.occlusion;
    vec3 filling = filled(n) * s.occlusion;
    vec3 c = s.albedo * (sun_colour.rgb * (day * light) * skin_deep + around + filling + s.lamp);
#if THROUGH
    float behind = max(dot(v, -sun.xyz), 0.0);
    c += s.albedo * sun_colour.rgb * vec3(1.05, 1.1, 0.5) * s.through *
         (light * (0.25 + 0.9 * behind * behind * behind) * max(0.35 - 0.65 * toward, 0.0) + 0.10 * light);
#endif
    // Fibres that stand up catch light at the rim; felt more than clay.
    float rim = pow(clamp(1.0 - max(dot(n, v), 0.0), 0.0, 1.0), 3.0);
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
    c += filled(r) * (1.0 - s.roughness) * (1.0 - s.roughness) * smoothstep(0.86, 0.99, dot(r, fill_from.xyz)) * 0.9 * (1.0 - s.felt);
#if BLINDS
    c += window_mirrored(p, n, v, s);
#endif
    return c;
}
