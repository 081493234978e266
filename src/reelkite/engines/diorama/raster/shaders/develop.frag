// The last pass: enlarges with a sharp bicubic (Catmull-Rom in nine bilinear reads, after
// Jorge Jimenez), turns the picture right way up for the reader, and adds grain.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;  // of the picture
uniform vec2 grain;  // strength, frame
vec3 enlarged(vec2 at) {
    vec2 p = at / texel;
    vec2 middle = floor(p - 0.5) + 0.5, f = p - middle;
    vec2 w0 = f * (-0.5 + f * (1.0 - 0.5 * f)), w1 = 1.0 + f * f * (-2.5 + 1.5 * f);
    vec2 w2 = f * (0.5 + f * (2.0 - 1.5 * f)), w3 = f * f * (-0.5 + 0.5 * f);
    vec2 w12 = w1 + w2, at12 = (middle + w2 / w12) * texel;
    vec2 at0 = (middle - 1.0) * texel, at3 = (middle + 2.0) * texel;
    // The corners of the kernel weigh next to nothing: five reads instead of nine.
    vec3 c = texture(picture, at12).rgb * (w12.x * w12.y);
    c += texture(picture, vec2(at12.x, at0.y)).rgb * (w12.x * w0.y) + texture(picture, vec2(at12.x, at3.y)).rgb * (w12.x * w3.y);
    c += texture(picture, vec2(at0.x, at12.y)).rgb * (w0.x * w12.y) + texture(picture, vec2(at3.x, at12.y)).rgb * (w3.x * w12.y);
    float sum = w12.x * w12.y + w12.x * (w0.y + w3.y) + w12.y * (w0.x + w3.x);
    return c / sum;
}
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y);
#if ENLARGE
    vec3 c = enlarged(at);
#else
    vec3 c = texture(picture, at).rgb;
#endif
    uvec2 u = uvec2(gl_FragCoord.xy) + uvec2(uint(grain.y) * 1973u, uint(grain.y) * 9277u);
    uint h = u.x * 1664525u ^ u.y * 22695477u;
    h = (h ^ (h >> 15)) * 2246822519u;
    h ^= h >> 13;
    float noise = (float(h & 65535u) + float(h >> 16)) / 65535.0 - 1.0;
    float light = dot(c, vec3(0.3, 0.59, 0.11));
    colour = vec4(c + noise * grain.x * (1.0 - 0.6 * light), 1.0);
}
