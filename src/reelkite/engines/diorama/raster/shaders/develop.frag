// The last pass: softens stair steps (after Timothy Lottes' console FXAA), enlarges and sharpens,
// adds grain, and turns the picture right way up for the reader.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // brightness in alpha
uniform vec2 texel;         // of the picture
uniform vec3 grain;         // strength, frame, sharpness
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y), h = texel * 0.75;
    vec4 c = texture(picture, at);
    float nw = texture(picture, at - h).a, se = texture(picture, at + h).a;
    float ne = texture(picture, at + vec2(h.x, -h.y)).a, sw = texture(picture, at + vec2(-h.x, h.y)).a;
    float low = min(c.a, min(min(nw, ne), min(sw, se))), high = max(c.a, max(max(nw, ne), max(sw, se)));
    float sum = nw + ne + sw + se;
    vec2 d = vec2((sw + se) - (nw + ne), (nw + sw) - (ne + se));
    float small = max(sum * 0.03125, 0.0078);
    d = clamp(d / (min(abs(d.x), abs(d.y)) + small), -6.0, 6.0) * texel;
    vec4 along = 0.5 * (texture(picture, at - d * 0.42) + texture(picture, at + d * 0.42));
    c = mix(c, along, clamp((high - low - 0.02) * 16.0, 0.0, 1.0));
    c.rgb += clamp(c.a - sum * 0.25, low - c.a, high - c.a) * grain.z;
    uvec2 u = uvec2(gl_FragCoord.xy) + uvec2(uint(grain.y) * 1973u, uint(grain.y) * 9277u);
    uint n = u.x * 1664525u ^ u.y * 22695477u;
    n = (n ^ (n >> 15)) * 2246822519u;
    n ^= n >> 13;
    float noise = (float(n & 65535u) + float(n >> 16)) / 65535.0 - 1.0;
    colour = vec4(c.rgb + noise * grain.x * (1.0 - 0.6 * c.a), 1.0);
}
