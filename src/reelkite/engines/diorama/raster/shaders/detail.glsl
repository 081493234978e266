// What makes clay clay: thumb prints, fibres, grain; in rest space, so that nothing swims.
uniform sampler2D clay_detail;  // slope x, slope y, paleness, height
uniform sampler2D felt_detail;
uniform sampler2D half_felt_detail;

vec3 facing(vec3 n) {
    vec3 w = n * n;
    w *= w;
    return w / (w.x + w.y + w.z);
}
vec3 tilted(vec3 w, vec3 x, vec3 y, vec3 z) {
    return w.x * vec3(0, x.y - 0.5, x.x - 0.5) + w.y * vec3(y.x - 0.5, 0, y.y - 0.5) + w.z * vec3(z.x - 0.5, z.y - 0.5, 0);
}
// FELT: 0 all clay, 1 all felt, 2 half felt, 3 some of each: only then both are read.
void clay_and_felt(inout Surface s, vec3 p) {
    vec3 w = facing(s.normal);
    vec3 q = p * (CLAY_SCALE / UNIT);
#if FELT != 1
    {
#if FELT == 2
        vec3 x = texture(half_felt_detail, q.zy).rgb, y = texture(half_felt_detail, q.xz).rgb, z = texture(half_felt_detail, q.xy).rgb;
        float clay = 1.0;
#else
        vec3 x = texture(clay_detail, q.zy).rgb, y = texture(clay_detail, q.xz).rgb, z = texture(clay_detail, q.xy).rgb;
        float clay = (1.0 - s.felt) * clamp(s.roughness * 2.4 - 0.2, 0.15, 1.0);  // a glaze hides the prints
#endif
        float pale = dot(w, vec3(x.z, y.z, z.z)) - 0.5;
        s.normal += tilted(w, x, y, z) * (0.62 * clay);
        s.albedo *= 1.0 + 0.34 * pale * clay;
        s.roughness += 0.3 * pale * clay;
    }
#endif
#if FELT == 1 || FELT == 3
    {
        vec3 x = texture(felt_detail, q.zy).rgb, y = texture(felt_detail, q.xz).rgb, z = texture(felt_detail, q.xy).rgb;
        float pale = dot(w, vec3(x.z, y.z, z.z)) - 0.5;
        s.normal += tilted(w, x, y, z) * (1.05 * s.felt);
        s.albedo *= 1.0 + 0.75 * pale * s.felt;
        s.occlusion *= 1.0 - s.felt * clamp(0.12 - 0.5 * pale, 0.0, 0.3);
    }
#endif
    s.normal = normalize(s.normal);
    s.roughness = clamp(s.roughness, 0.1, 1.0);
}
// Seen from above and from the steeper side; two scales, so that no tile shows.
void felted_ground(inout Surface s, vec3 p) {
    vec3 n = abs(s.normal);
    float steep = 1.0 - clamp(n.y * 2.0 - 0.6, 0.0, 1.0);
    float scale = GROUND_SCALE / UNIT;
    vec2 side = n.x > n.z ? p.zy : p.xy;
    vec3 level = texture(felt_detail, p.xz * scale).rgb, wall = texture(felt_detail, side * scale).rgb;
    vec3 fine = texture(felt_detail, p.zx * (scale * 3.7)).rgb;
    float pale = mix(level.z, wall.z, steep);
    vec2 slope = 0.9 * (level.xy - 0.5) + 0.7 * (fine.yx - 0.5);
    s.normal += mix(vec3(slope.x, 0, slope.y), vec3(wall.x - 0.5, wall.y - 0.5, 0.0), steep);
    s.normal = normalize(s.normal);
    s.albedo *= 0.64 + 0.46 * pale + 0.26 * fine.z;
    s.occlusion = 0.72 + 0.28 * pale;
    s.felt = 1.0;
    s.gloss = 0.012;
}
#if LAYER_WOOD
uniform sampler2D wood_grain;  // slope across, slope along, tone, gaps between fibres

// Planks lie along x; the side of a board shows the same grain.
void planks(inout Surface s, vec3 p) {
    vec3 n = abs(s.normal);
    float across = n.y > 0.5 ? p.z : (n.z > n.x ? p.y : p.z + p.y);
    float along = p.x + (n.x > 0.7 ? p.y * 0.2 : 0.0);
    float wide = 0.14 * pow(UNIT, 0.25);
    float plank = floor(across / wide);
    float inside = fract(across / wide);
    float chance = hash2(vec2(plank, 3.0)), other = hash2(vec2(plank, 11.0));
    vec2 u = vec2(along / (wide * 14.0) + chance * 7.31, (inside * 0.9 + other * 9.17) * 0.25);
    vec4 g = texture(wood_grain, u);
    vec4 fine = texture(wood_grain, u * vec2(2.0, 6.0) + 0.37);
    float edge = min(inside, 1.0 - inside);  // share of the plank
    float groove = 1.0 - smoothstep(0.005, 0.019, edge);
    float tone = g.b;
    s.albedo *= mix(vec3(0.50, 0.44, 0.38), vec3(1.22, 1.20, 1.16), tone);
    s.albedo *= 0.90 + 0.24 * fine.b;
    s.albedo *= (0.86 + 0.28 * chance) * mix(vec3(1.0), vec3(1.05, 0.97, 0.90), other);
    s.albedo *= 1.0 - 0.38 * (1.0 - g.a);
    s.albedo *= 1.0 - 0.72 * groove;
    s.roughness = clamp(s.roughness + 0.20 * (0.5 - tone) + 0.12 * (1.0 - fine.b), 0.16, 1.0);
    s.gloss = mix(0.045, 0.01, groove);
    s.occlusion = 1.0 - 0.5 * groove;
    float bevel = (1.0 - smoothstep(0.0, 0.06, edge)) * (inside < 0.5 ? -1.0 : 1.0);
    vec3 tilt = vec3(0.10 * (g.g - 0.5), 0.0, 0.16 * (g.r - 0.5) + 0.10 * (fine.r - 0.5) + 0.22 * bevel);
    s.normal = normalize(s.normal + (n.y > 0.5 ? tilt : tilt.xzy));
}
#endif
