// What a layer shows at a point: its own colours, moved by its nature.
in vec3 place;
in float free;          // how far it gives way: 0 where it is held
layout(location = 0) out vec4 colour;
#if DEPTHS
layout(location = 1) out vec4 away;
#endif
uniform sampler2D picture;  // straight colours; cover in alpha
uniform sampler2D second;   // the same, blurred
uniform sampler2D third;    // ripples
uniform vec4 lens;          // tangents of half the angles of view; seconds of the world; width by height
uniform vec2 pixels;        // of the picture
uniform vec4 stream;         // a second; w: period
uniform float strength;
vec2 seen(vec3 p) { return 0.5 + vec2(0.5, -0.5) * p.xy / (lens.xy * -p.z); }
vec2 mirrored(vec2 uv) { return 1.0 - abs(1.0 - abs(uv)); }
vec4 plain(vec2 uv) { return textureLod(picture, mirrored(uv), 0.0); }
// Catmull-Rom in five taps: enlarged a little, the picture stays as sharp as it was.
vec4 sharp(vec2 uv) {
    vec2 at = mirrored(uv) * pixels, c = floor(at - 0.5) + 0.5, f = at - c;
    vec2 a = f * (-0.5 + f * (1.0 - 0.5 * f)), d = f * f * (-0.5 + 0.5 * f), m = 1.0 - a - d;
    vec2 q = f * (0.5 + f * (2.0 - 1.5 * f)) / m;
    vec2 near = (c - 1.0) / pixels, middle = (c + q) / pixels, far = (c + 2.0) / pixels;
    vec4 sum = textureLod(picture, middle, 0.0) * (m.x * m.y);
    sum += textureLod(picture, vec2(middle.x, near.y), 0.0) * (m.x * a.y);
    sum += textureLod(picture, vec2(near.x, middle.y), 0.0) * (a.x * m.y);
    sum += textureLod(picture, vec2(far.x, middle.y), 0.0) * (d.x * m.y);
    sum += textureLod(picture, vec2(middle.x, far.y), 0.0) * (m.x * d.y);
    return clamp(sum / (m.x * m.y + m.x * a.y + a.x * m.y + d.x * m.y + m.x * d.y), 0.0, 1.0);
}
// Two copies that flow and begin anew in turn, each unseen when it does; the first begins at rest.
vec2 turns() { return vec2(fract(lens.z / stream.w + 0.5), fract(lens.z / stream.w)) - 0.5; }
float share(float turn) { return 1.0 - smoothstep(0.2, 0.42, abs(turn)); }
vec4 mixed(vec2 first, vec2 other, float turn) {
    float w = share(turn);
    vec4 a = sharp(first), b = plain(other), mean = textureLod(second, mirrored(first), 0.0);
    vec4 both = mix(b, a, w);
    // A mean of two is duller than each: give the contrast back.
    float dull = inversesqrt(w * w + (1.0 - w) * (1.0 - w));
    return vec4(clamp(mean.rgb + (both.rgb - mean.rgb) * mix(1.0, dull, 0.7), 0.0, 1.0), both.a);
}
#if RIPPLE
vec4 shown(vec2 uv) {
    float t = lens.z, far = -place.z, quick = 1.0 + stream.z;
    // Waves get smaller with distance, and lie the flatter; what falls has no distance to count.
    vec2 q = vec2(place.x * inversesqrt(far) * 0.62, uv.y * 3.4 - log(far) * 1.3);
    // Towards the horizon waves are finer than pixels: their mean is seen.
    float rows = 1.3 * far * lens.y / (0.8 * pixels.y) + 3.4 / pixels.y, lod = max(0.0, log2(256.0 * rows) - 0.7);
    vec2 wave = textureLod(third, q + t * vec2(0.035, 0.085) * quick, lod).rg + textureLod(third, vec2(0.37 - q.x, q.y) * 1.31 + t * vec2(0.045, 0.060) * quick, lod + 0.4).rg - 1.0;
    wave *= strength;
    vec2 tremble = wave * vec2(0.5, 1.0) * 0.009 * min(1.0, 2.6 * inversesqrt(far));
#if FLOWS
    vec2 turn = turns();
    vec3 gone = stream.xyz * stream.w * min(1.0, far * 0.1);
    vec4 c = mixed(seen(place - gone * turn.x) + tremble, seen(place - gone * turn.y) + tremble, turn.x);
#else
    vec4 c = sharp(uv + tremble);
#endif
    c.a = plain(uv).a;
    float glint = wave.x + wave.y * 0.6;
    c.rgb *= 1.0 + 0.20 * glint;
    c.rgb += (1.0 - c.rgb) * c.rgb * max(glint - 0.35, 0.0) * 0.7;
    return c;
}
#elif DRIFT
vec4 shown(vec2 uv) {
    float t = lens.z;
    vec2 v = vec2(stream.x / lens.w, -stream.y);
#if FLOWS
    vec2 q = uv * vec2(lens.w, 1.0);
    vec2 curl = textureLod(third, q * 1.3 - v * t * 2.0, 0.0).rg + textureLod(third, q * 2.9 - v * t * 3.1, 0.0).gr - 1.0;
    vec2 turned = curl * stream.z * strength, turn = turns();
    return mixed(uv - v * turn.x * stream.w + turned, uv - v * turn.y * stream.w + turned, turn.x);
#else
    return sharp(uv - v * t * free);
#endif
}
#elif FLAME
vec4 shown(vec2 uv) {
    float t = lens.z;
    vec2 q = uv * vec2(lens.w, 1.0);
    vec2 lick = textureLod(third, q * 3.1 + vec2(0.0, t * 0.9), 0.0).rg + textureLod(third, q * 6.7 + vec2(0.31, t * 1.7), 0.0).rg - 1.0;
    vec2 turn = turns();
    float rise = stream.y * stream.w * strength;
    vec2 moved = lick * vec2(0.020, 0.012) * strength;
    vec4 c = mixed(uv + vec2(0, rise * turn.x) + moved, uv + vec2(0, rise * turn.y) + moved, turn.x);
    float flicker = textureLod(third, vec2(t * 0.37, 0.27), 0.0).r + textureLod(third, vec2(t * 0.83, 0.61), 0.0).r - 1.0;
    c.rgb *= 1.0 + strength * (0.30 * flicker + 0.25 * lick.x);
    return clamp(c, 0.0, 1.0);
}
#elif SWAY
vec4 shown(vec2 uv) {
    // Leaves tremble, each by a pixel or so.
    vec2 q = uv * vec2(lens.w, 1.0);
    vec2 flutter = textureLod(third, q * 5.3 + lens.z * vec2(0.31, 0.17), 0.0).rg + textureLod(third, q * 9.1 - lens.z * vec2(0.23, 0.41), 0.0).rg - 1.0;
    return sharp(uv + flutter * strength * 0.0022 / vec2(lens.w, 1.0));
}
#elif BILLOW
vec4 shown(vec2 uv) {
    vec2 q = uv * vec2(lens.w, 1.0);
    float phase = q.x * 21.0 + q.y * 6.0 - lens.z * 5.2, slow = q.x * 9.0 - q.y * 4.0 - lens.z * 3.1;
    float w = strength * 0.006;
    vec4 c = sharp(uv + vec2(cos(slow) * 0.5 / lens.w, sin(phase) + 0.6 * sin(slow)) * w);
    c.rgb = clamp(c.rgb * (1.0 + strength * 0.12 * (cos(phase) + 0.5 * cos(slow))), 0.0, 1.0);
    return c;
}
#else
vec4 shown(vec2 uv) { return sharp(uv); }
#endif
void main() {
    vec4 c = shown(seen(place));
    colour = vec4(c.rgb * c.a, c.a);
#if DEPTHS
    away = vec4(-place.z * c.a, 0, 0, c.a);
#endif
}
