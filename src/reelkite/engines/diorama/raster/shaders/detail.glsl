// What makes clay clay: thumb prints, fibres, grain; in rest space, so that nothing swims.
uniform sampler2D clay_detail;  // slope x, slope y, paleness, height
uniform sampler2D felt_detail;

vec3 facing(vec3 n) {
    vec3 w = n * n;
    w *= w;
    return w / (w.x + w.y + w.z);
}
void clay_and_felt(inout Surface s, vec3 p) {
    vec3 w = facing(s.normal);
    vec3 q = p * (CLAY_SCALE / UNIT);
    vec3 x = texture(clay_detail, q.zy).rgb, y = texture(clay_detail, q.xz).rgb, z = texture(clay_detail, q.xy).rgb;
    vec3 tilt = w.x * vec3(0, x.y - 0.5, x.x - 0.5) + w.y * vec3(y.x - 0.5, 0, y.y - 0.5) + w.z * vec3(z.x - 0.5, z.y - 0.5, 0);
    float pale = dot(w, vec3(x.z, y.z, z.z)) - 0.5;
    float rough = smoothstep(0.12, 0.5, s.roughness);  // a glaze hides the thumb prints
    float clay = (1.0 - s.felt) * mix(0.15, 1.0, rough);
    s.normal += tilt * (0.62 * clay);
    s.albedo *= 1.0 + 0.34 * pale * clay;
    s.roughness += 0.3 * pale * clay;
#if FELT
    q = p * (FELT_SCALE / UNIT);
    x = texture(felt_detail, q.zy).rgb, y = texture(felt_detail, q.xz).rgb, z = texture(felt_detail, q.xy).rgb;
    tilt = w.x * vec3(0, x.y - 0.5, x.x - 0.5) + w.y * vec3(y.x - 0.5, 0, y.y - 0.5) + w.z * vec3(z.x - 0.5, z.y - 0.5, 0);
    pale = dot(w, vec3(x.z, y.z, z.z)) - 0.5;
    s.normal += tilt * (1.05 * s.felt);
    s.albedo *= 1.0 + 0.75 * pale * s.felt;
    s.occlusion *= 1.0 - s.felt * clamp(0.12 - 0.5 * pale, 0.0, 0.3);
#endif
    s.normal = normalize(s.normal);
    s.roughness = clamp(s.roughness, 0.1, 1.0);
}
void felted_ground(inout Surface s, vec3 p) {
    vec3 w = facing(s.normal);
    vec3 q = p * (GROUND_SCALE / UNIT);
    vec3 x = texture(felt_detail, q.zy).rgb, y = texture(felt_detail, q.xz).rgb, z = texture(felt_detail, q.xy).rgb;
    vec3 fine = texture(felt_detail, p.xz * (GROUND_SCALE * 3.7 / UNIT)).rgb;
    vec3 wide = texture(clay_detail, p.xz * (0.11 / UNIT)).rgb;
    vec3 tilt = w.x * vec3(0, x.y - 0.5, x.x - 0.5) + w.y * vec3(y.x - 0.5, 0, y.y - 0.5) + w.z * vec3(z.x - 0.5, z.y - 0.5, 0);
    float pale = dot(w, vec3(x.z, y.z, z.z));
    s.normal = normalize(s.normal + 0.9 * tilt + 0.7 * vec3(fine.x - 0.5, 0, fine.y - 0.5));
    s.albedo *= (0.64 + 0.46 * pale + 0.26 * fine.z) * (0.84 + 0.32 * wide.z);
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
    float edge = min(inside, 1.0 - inside) * wide / UNIT;
    float groove = 1.0 - smoothstep(0.004, 0.016, edge);
    float tone = g.b;
    s.albedo *= mix(vec3(0.50, 0.44, 0.38), vec3(1.22, 1.20, 1.16), tone);
    s.albedo *= 0.90 + 0.24 * fine.b;
    s.albedo *= (0.86 + 0.28 * chance) * mix(vec3(1.0), vec3(1.05, 0.97, 0.90), other);
    s.albedo *= 1.0 - 0.38 * (1.0 - g.a);
    s.albedo *= 1.0 - 0.72 * groove;
    s.roughness = clamp(s.roughness + 0.20 * (0.5 - tone) + 0.12 * (1.0 - fine.b), 0.16, 1.0);
    s.gloss = mix(0.045, 0.01, groove);
    s.occlusion = 1.0 - 0.5 * groove;
    float bevel = (1.0 - smoothstep(0.0, 0.05, edge)) * (inside < 0.5 ? -1.0 : 1.0);
    vec3 tilt = vec3(0.10 * (g.g - 0.5), 0.0, 0.16 * (g.r - 0.5) + 0.10 * (fine.r - 0.5) + 0.22 * bevel);
    s.normal = normalize(s.normal + (n.y > 0.5 ? tilt : tilt.xzy));
}
#endif
