// Bakes nebula clouds of space into the panorama.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler3D noise_volume;
uniform vec3 shape;  // radiance of the nebula
//! include "frame.glsl"
float billow(vec3 p) { return texture(noise_volume, p).r; }
float fractal(vec3 p) { return billow(p) * 0.6 + billow(p * 2.7 + 0.3) * 0.27 + billow(p * 7.1 + 0.7) * 0.13; }
void main() {
    float turn = (uv.x * 2.0 - 1.0) * 3.14159265, up = uv.y * uv.y * 1.5707963;
    vec3 d = vec3(sin(turn) * cos(up), sin(up), -cos(turn) * cos(up));
    vec3 w = vec3(billow(d * 0.2 + 0.3), billow(d * 0.2 + 0.55), billow(d * 0.2 + 0.8)) * 0.35;
    float a = fractal(d * 0.22 + w), b = fractal(d * 0.31 - w * 1.2 + 0.4), k = fractal(d * 0.15 + w * 0.5 + 0.11);
    vec3 c = sky_top.rgb * 0.05;
    c += sky_horizon.rgb * pow(smoothstep(0.38, 0.78, a), 1.6) * 1.1;
    c += shape * pow(smoothstep(0.42, 0.80, b), 2.0) * 0.9;
    c += vec3(1.0, 0.75, 0.6) * pow(smoothstep(0.55, 0.85, a * b * 2.2), 2.0) * 0.9;
    colour = vec4(c * (0.25 + 1.1 * smoothstep(0.30, 0.62, k)), 0);
}
