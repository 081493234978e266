// One stroke: four corners around a place on the canvas.
in vec4 in_stroke;  // place as a share of the canvas; chance; 1 for the big first strokes
out vec2 at;        // along, across; the texture holds four strokes
out vec3 paint;
out float solid;
uniform sampler2D picture;
uniform sampler2D flow;
uniform sampler2D depths;
uniform vec2 slid;
uniform vec2 room;      // the picture, in shares of its shorter side
uniform float margin;
uniform vec4 stroke;    // length, width, least size, opacity
uniform vec2 manner;    // swirl, broken colour
//! include "noise.glsl"
// Whirls on a loose grid: around the nearest, and streaming between them. As a doubled angle.
vec2 whirling(vec2 q) {
    vec2 cell = floor(q / 0.62), turn = vec2(0.0), stream = vec2(1.0, 0.35 * sin(q.x * 3.1 + q.y * 1.3));
    float close = 0.0;
    for (int i = 0; i < 9; i++) {
        vec2 c = cell + vec2(i % 3, i / 3) - 1.0;
        float h = hash2(c + 17.0);
        vec2 d = q - (c + 0.25 + 0.5 * vec2(h, fract(h * 57.3))) * 0.62;
        float r = length(d), reach = 0.16 + 0.16 * fract(h * 31.7);
        float weight = smoothstep(reach, reach * 0.55, r);
        turn += weight * (vec2(-d.y, d.x) + 0.22 * d) / max(r, 1e-3) * (h > 0.5 ? 1.0 : -1.0);
        close = max(close, weight);
    }
    return mix(normalize(stream), turn, close);
}
void main() {
    vec2 span = room + 2.0 * margin;
    vec2 p = mod(in_stroke.xy * span + slid, span) - margin;
    vec2 uv = clamp(p / room, 0.002, 0.998);
    float chance = in_stroke.z, other = fract(chance * 71.7), third = fract(chance * 913.3);
    vec4 c = textureLod(picture, uv, 0.0);
    vec4 f = textureLod(flow, uv, 0.0);
    bool sky = textureLod(depths, uv, 0.0).a > 300.0;
    float spread = length(vec2(f.r - f.b, 2.0 * f.g));
    float sure = smoothstep(0.006, 0.05, f.a) * clamp(spread / (f.r + f.b + 1e-5) * 1.6, 0.0, 1.0);
    vec2 q = p - slid;
    vec2 free = vec2(cos(1.2 * noise2(q * 2.3) - 0.35), sin(1.2 * noise2(q * 2.3) - 0.35));
    if (sky && manner.x > 0.0) { free = normalize(mix(free, whirling(q), manner.x) + 1e-4); sure *= 0.35 + 0.65 * (1.0 - manner.x); }
    // Directions have no sign: mixed as doubled angles. The tensor's larger axis is across.
    vec2 seen = -vec2(f.r - f.b, 2.0 * f.g) / max(spread, 1e-6);
    vec2 loose = vec2(free.x * free.x - free.y * free.y, 2.0 * free.x * free.y);
    vec2 both = mix(loose, seen, sure);
    float angle = 0.5 * atan(both.y, both.x + 1e-6) + (other - 0.5) * 0.35;
    vec2 along = vec2(cos(angle), sin(angle)), across = vec2(-along.y, along.x);
    float busy = smoothstep(0.02, 0.12, f.a);
    float size = mix(1.0, stroke.z, busy) * (0.75 + 0.5 * third);
    if (in_stroke.w > 0.5) size = busy > 0.35 ? 0.0 : size * 2.0;
    float half_long = stroke.x * size * 0.5, half_wide = stroke.y * size * 0.5;
    // A stroke ends where the colour does.
    vec3 head = textureLod(picture, clamp((p + along * half_long) / room, 0.002, 0.998), 0.0).rgb - c.rgb;
    vec3 tail = textureLod(picture, clamp((p - along * half_long) / room, 0.002, 0.998), 0.0).rgb - c.rgb;
    float ahead = mix(1.0, 0.35, smoothstep(0.15, 0.35, length(head))), behind = mix(1.0, 0.35, smoothstep(0.15, 0.35, length(tail)));
    int corner = gl_VertexID & 3;
    float u = float(corner & 1), v = float(corner >> 1);
    vec2 place = p + along * half_long * (u > 0.5 ? ahead : -behind) + across * half_wide * (v * 2.0 - 1.0);
    at = vec2(u, (floor(third * 4.0) + mix(0.02, 0.98, v)) / 4.0);
    float light = (chance - 0.5) * manner.y;
    paint = c.rgb * (1.0 + 0.42 * light) + (other - 0.5) * manner.y * vec3(0.10, 0.015, -0.13);
    if (manner.x > 0.9) {  // here and there a stroke of light or of its opposite
        if (sky && third > 0.80) paint = mix(paint, vec3(1.0, 0.90, 0.45), 0.30 + 0.35 * c.a);
        else if (third < 0.10) paint = mix(paint, paint.brg * vec3(0.9, 0.8, 1.3), 0.5);
    }
    solid = stroke.w;
    gl_Position = vec4(place / room * 2.0 - 1.0, 0.0, 1.0);
}
