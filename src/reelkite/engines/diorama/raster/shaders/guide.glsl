// What painted styles need to know of a pixel besides its colour: the colour of the thing itself,
// which way it faces (nowhere: soft, as grass is), how much sun it has, a grain that sticks to it.
#if GUIDE
layout(location = 1) out vec4 plain;  // square root of the colour; a: grain
layout(location = 2) out vec4 form;   // normal as the camera sees it, 0..1; a: sun
uniform sampler3D noise_volume;  // white, 32 each way

// Grain of one size on the screen at any distance: two octaves, mixed so that neither jumps.
float grain_on(vec3 rest, float depth) {
    const float SHARE = 1.0 / 200.0;  // a grain's size as a share of the picture's height
    float octave = -log2(max(depth, 1e-3) * 2.0 * lens.y * SHARE);
    float low = floor(octave), part = octave - low;
    vec3 p = (rest + 0.31 * rest.yzx) * (exp2(low) / 32.0);  // sheared: no plane repeats soon
    float g = mix(texture(noise_volume, p).r, texture(noise_volume, p * 2.0 + 0.37).r, part);
    return clamp((g - 0.5) * inversesqrt(1.0 - 2.0 * part + 2.0 * part * part) + 0.5, 0.0, 1.0);
}
void note(vec3 albedo, vec3 n, float sunlit, vec3 rest, float depth) {
    vec3 row = vec3(to_clip[0][0], to_clip[1][0], to_clip[2][0]), up = vec3(to_clip[0][1], to_clip[1][1], to_clip[2][1]);
    vec3 seen = vec3(dot(n, row) * lens.x, dot(n, up) * lens.y, -dot(n, forward.xyz));
#if GUIDE == 2
    plain = vec4(sqrt(clamp(albedo, 0.0, 1.0)), grain_on(rest, depth));
#else
    plain = vec4(sqrt(clamp(albedo, 0.0, 1.0)), 0.5);
#endif
    form = vec4(seen * 0.5 + 0.5, clamp(sunlit, 0.0, 1.0));
}
#else
void note(vec3 albedo, vec3 n, float sunlit, vec3 rest, float depth) {}
#endif
