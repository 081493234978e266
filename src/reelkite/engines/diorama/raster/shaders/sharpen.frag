// Softens stair steps (after Timothy Lottes' console FXAA) and raises the contrast of neighbours,
// at the size of drawing: at full size every read would cost more than twice as much.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // brightness in alpha
uniform vec2 texel;         // of the picture
uniform vec3 grain;         // strength, frame, sharpness
void main() {
    ivec2 i = ivec2(gl_FragCoord.xy);
    vec4 c = texelFetch(picture, i, 0);
    // Beyond the border is the border: a read there would be undefined.
    ivec2 low_side = max(i - 1, ivec2(0)), high_side = min(i + 1, textureSize(picture, 0) - 1);
    float nw = texelFetch(picture, low_side, 0).a, se = texelFetch(picture, high_side, 0).a;
    float ne = texelFetch(picture, ivec2(high_side.x, low_side.y), 0).a, sw = texelFetch(picture, ivec2(low_side.x, high_side.y), 0).a;
    float low = min(c.a, min(min(nw, ne), min(sw, se))), high = max(c.a, max(max(nw, ne), max(sw, se)));
    float sum = nw + ne + sw + se;
    vec2 d = vec2((sw + se) - (nw + ne), (nw + sw) - (ne + se));
    float small = max(sum * 0.03125, 0.0078);
    d = clamp(d / (min(abs(d.x), abs(d.y)) + small), -3.0, 3.0) * texel;
    vec3 along = 0.5 * (texture(picture, uv - d * 0.42).rgb + texture(picture, uv + d * 0.42).rgb);
    c.rgb = mix(c.rgb, along, clamp((high - low - 0.02) * 12.0, 0.0, 0.8));
    c.rgb += clamp(c.a - sum * 0.25, low - c.a, high - c.a) * grain.z;
    colour = c;
}
