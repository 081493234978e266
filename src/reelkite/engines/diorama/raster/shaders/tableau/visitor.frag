// A figure in the light of a photograph, or its shadow; colours times their cover.
in vec2 at;
layout(location = 0) out vec4 colour;
#if DEPTHS
layout(location = 1) out vec4 away;
#endif
uniform sampler2D picture;
uniform vec3 lens;
uniform vec4 gain;    // w: saturation
uniform vec4 black;   // w: grain
uniform vec3 soft;    // pixels of blur; how much of it there is; 0 for an image in water
uniform vec4 shade;
uniform vec2 dark;    // of what is cast, and of what touches
float noise(vec2 p) {
    uvec2 u = uvec2(p);
    uint n = u.x * 1664525u ^ u.y * 22695477u;
    n = (n ^ (n >> 15)) * 2246822519u;
    n ^= n >> 13;
    return (float(n & 65535u) + float(n >> 16)) / 65535.0 - 1.0;
}
void main() {
#if SHADE
    vec2 s = texture(picture, at).rg * dark;
    float a = (1.0 - (1.0 - s.r) * (1.0 - s.g)) * soft.y;
    colour = vec4(shade.rgb * a, a);
#else
    vec2 texel = soft.x / vec2(textureSize(picture, 0));
    vec4 c = 0.4 * texture(picture, at);
    c += 0.15 * (texture(picture, at + texel * vec2(1, 0)) + texture(picture, at - texel * vec2(1, 0)) +
                 texture(picture, at + texel * vec2(0, 1)) + texture(picture, at - texel * vec2(0, 1)));
    float grey = dot(c.rgb, vec3(0.3, 0.59, 0.11));
    vec3 lit = max(mix(vec3(grey), c.rgb, gain.w), vec3(0)) * gain.rgb;
    lit = black.rgb * c.a + lit * (1.0 - black.rgb);
    lit += noise(gl_FragCoord.xy) * black.w * 1.4 * c.a;
    float there = soft.y * mix(1.0 - 0.7 * at.y, 1.0, soft.z);
    colour = vec4(clamp(lit, vec3(0), vec3(c.a)), c.a) * there;
#endif
#if DEPTHS
#if SHADE
    away = vec4(0);
#else
    away = vec4(lens.z * colour.a, 0, 0, colour.a);
#endif
#endif
}
