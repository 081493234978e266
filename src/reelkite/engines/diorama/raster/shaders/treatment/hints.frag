// What a painter would see in a film besides its colours: even colours in even light, forms from
// shading, and a grain that slides with the view.
in vec2 uv;
layout(location = 0) out vec4 plain;  // square root of the colour; a: grain
layout(location = 1) out vec4 form;   // normal as seen, 0..1; a: sun
uniform sampler2D second;   // patches of even colour; a: brightness
uniform sampler2D third;    // softened; a: brightness
uniform sampler2D depths;
uniform vec2 slid;
uniform vec2 room;          // the picture in shares of its shorter side
uniform vec2 texel;
uniform vec3 manner;        // how much more things stand out, how dark they may be, how deep forms are
//! include "noise.glsl"
float light(vec2 at) { return texture(second, at).a; }
void main() {
    vec2 q = texel * 0.9;
    vec3 c = 0.2 * (texture(second, uv).rgb + texture(second, uv + q).rgb + texture(second, uv - q).rgb + texture(second, uv + q * vec2(1, -1)).rgb + texture(second, uv - q * vec2(1, -1)).rgb);
    float around = texture(third, uv).a, mean = dot(c, vec3(0.30, 0.59, 0.11));
    // The eye takes out slow changes of light: what is left is the things' own.
    float own = mean * mix(1.0, 0.36 / max(around, 0.12), 0.6);
    own = clamp(own + (mean - around) * manner.x, manner.y, 1.0);  // what stands out is drawn
    vec2 h = texel * 2.0;
    vec2 slope = vec2(light(uv + vec2(h.x, 0.0)) - light(uv - vec2(h.x, 0.0)), light(uv + vec2(0.0, h.y)) - light(uv - vec2(0.0, h.y)));
    vec3 n = normalize(vec3(slope * manner.z, 0.55));
    vec2 grain = floor((uv * room - slid) * 400.0);
    bool sky = texture(depths, uv).a > 300.0;
    plain = vec4(clamp(c * own / max(mean, 0.02), 0.0, 1.0), hash2(grain));
    form = sky ? vec4(0.0) : vec4(n * 0.5 + 0.5, smoothstep(0.12, 0.62, mean));
}
