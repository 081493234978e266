// FXAA (Timothy Lottes' console variant): softens stair steps along edges.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;
void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 c = texelFetch(picture, p, 0);
    float nw = texelFetchOffset(picture, p, 0, ivec2(-1, -1)).a, ne = texelFetchOffset(picture, p, 0, ivec2(1, -1)).a;
    float sw = texelFetchOffset(picture, p, 0, ivec2(-1, 1)).a, se = texelFetchOffset(picture, p, 0, ivec2(1, 1)).a;
    float low = min(c.a, min(min(nw, ne), min(sw, se))), high = max(c.a, max(max(nw, ne), max(sw, se)));
    vec2 d = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
    float small = max((nw + ne + sw + se) * 0.03125, 0.0078);
    d = clamp(d / (min(abs(d.x), abs(d.y)) + small), -6.0, 6.0) * texel;
    vec4 a = 0.5 * (texture(picture, uv - d * 0.1667) + texture(picture, uv + d * 0.1667));
    vec4 b = a * 0.5 + 0.25 * (texture(picture, uv - d * 0.5) + texture(picture, uv + d * 0.5));
    colour = b.a < low || b.a > high ? a : b;
}
