// The last pass: enlarges, adds grain, and turns the picture right way up for the reader.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // brightness in alpha
uniform vec3 grain;         // strength, frame, sharpness
void main() {
    vec4 c = texture(picture, vec2(uv.x, 1.0 - uv.y));
    uvec2 u = uvec2(gl_FragCoord.xy) + uvec2(uint(grain.y) * 1973u, uint(grain.y) * 9277u);
    uint n = u.x * 1664525u ^ u.y * 22695477u;
    n = (n ^ (n >> 15)) * 2246822519u;
    n ^= n >> 13;
    float noise = (float(n & 65535u) + float(n >> 16)) / 65535.0 - 1.0;
    colour = vec4(c.rgb + noise * grain.x * (1.0 - 0.6 * c.a), 1.0);
}
