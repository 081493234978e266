// Bakes the clouds of the whole sky into a panorama: colour, and in alpha what shines through.
// Columns are azimuth; rows are the square root of the height above the horizon.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler3D noise_volume;
uniform vec3 shape;  // scale, cover, density
//! include "frame.glsl"
//! include "noise.glsl"
float billow(vec3 p) { return texture(noise_volume, p).r; }
float cloud(vec3 p) {
    float layer = smoothstep(1.0, 1.25, p.y) * smoothstep(2.4, 1.5, p.y);
    vec3 q = p * shape.x * vec3(1.0, 1.25, 1.0);
    float big = billow(q * 0.125 + vec3(0.11, 0.37, 0.71));
    float small = billow(q * 0.47 + vec3(0.5, 0.1, 0.9)), fine = billow(q * 1.61);
    float d = big * 0.62 + small * 0.27 + fine * 0.11;
    return max(d - shape.y - (1.0 - layer) * 0.30, 0.0) * shape.z;
}
float coarse(vec3 p) {
    float layer = smoothstep(1.0, 1.25, p.y) * smoothstep(2.4, 1.5, p.y);
    vec3 q = p * shape.x * vec3(1.0, 1.25, 1.0);
    float d = billow(q * 0.125 + vec3(0.11, 0.37, 0.71)) * 0.62 + billow(q * 0.47 + vec3(0.5, 0.1, 0.9)) * 0.27 + 0.055;
    return max(d - shape.y - (1.0 - layer) * 0.30, 0.0) * shape.z;
}
void main() {
    float turn = (uv.x * 2.0 - 1.0) * 3.14159265, up = uv.y * uv.y * 1.5707963;
    vec3 d = vec3(sin(turn) * cos(up), sin(up), -cos(turn) * cos(up));
    float toward = max(dot(d, sun.xyz), 0.0), t2 = toward * toward, t6 = t2 * t2 * t2;
    float y = max(d.y, 0.03), first = 1.0 / y, last = min(2.4 / y, first + 9.0);
    float stride = (last - first) / float(STEPS), start = dither(gl_FragCoord.xy);
    vec3 shade = mix(sky_top.rgb, sky_horizon.rgb, 0.45) * 0.75;
    vec3 c = vec3(0);
    float clear = 1.0;
    for (int i = 0; i < STEPS; i++) {
        if (clear < 0.02) break;
        vec3 p = d * (first + stride * (float(i) + start));
        float here = cloud(p);
        int inside = here > 0.0 ? 4 : 0;
        float between = 0.0;
        for (int k = 0; k < inside; k++) between += coarse(p + sun.xyz * (float(k + 1) * 0.15));
        float through = exp(-between * 0.21);
        float powder = 1.0 - 0.45 * exp(-here * 2.2);
        float hidden = 1.0 - exp(-here * stride * 1.4);
        vec3 glow = sun_colour.rgb * (0.10 + 1.9 * through * powder * (0.42 + 0.95 * t6)) * 0.42;
        glow += shade * (0.42 + 0.40 * smoothstep(1.05, 1.9, p.y));
        c += clear * hidden * glow;
        clear *= 1.0 - hidden;
    }
    float horizon = smoothstep(0.015, 0.13, d.y);
    colour = vec4(c * horizon, 1.0 - (1.0 - clear) * horizon);
}
