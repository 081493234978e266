// Outlines. r: where one thing ends before another; g: creases and borders of colour.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
void main() {
    vec2 x = vec2(texel.x, 0.0), y = vec2(0.0, texel.y);
    float z = away(uv), zl = away(uv - x), zr = away(uv + x), zd = away(uv - y), zu = away(uv + y);
    vec4 n0 = texture(forms, uv - x * 0.5 - y * 0.5), n1 = texture(forms, uv + x * 0.5 + y * 0.5);
    vec4 n2 = texture(forms, uv + x * 0.5 - y * 0.5), n3 = texture(forms, uv - x * 0.5 + y * 0.5);
    vec3 turn = abs(n0.xyz - n1.xyz) + abs(n2.xyz - n3.xyz);
    float crease = dot(turn, vec3(1.0));
    vec3 c0 = texture(plain, uv - x * 0.5 - y * 0.5).rgb, c1 = texture(plain, uv + x * 0.5 + y * 0.5).rgb;
    vec3 c2 = texture(plain, uv + x * 0.5 - y * 0.5).rgb, c3 = texture(plain, uv - x * 0.5 + y * 0.5).rgb;
    vec3 change = abs(c0 - c1) + abs(c2 - c3);
    float border = max(change.r, max(change.g, change.b));
    vec3 s0 = abs(n0.xyz - 0.5), s1 = abs(n1.xyz - 0.5), s2 = abs(n2.xyz - 0.5), s3 = abs(n3.xyz - 0.5);
    float softest = min(min(dot(s0, vec3(1)), dot(s1, vec3(1))), min(dot(s2, vec3(1)), dot(s3, vec3(1))));
    float firm = smoothstep(0.03, 0.20, softest);  // grass and leaves have no lines of their own
    // A slanted plane bends nowhere; grass that all faces one way is no outline unless it stands far out.
    float nearest = min(z, min(min(zl, zr), min(zd, zu)));
    float bend = max(abs(zl + zr - 2.0 * z), abs(zd + zu - 2.0 * z)) / nearest;
    float grassy = crease < 0.06 ? 0.16 : mix(0.22, 0.035, firm);
    float outline = smoothstep(grassy, grassy * 2.5, bend) * smoothstep(180.0, 90.0, nearest);
    float far = smoothstep(60.0, 14.0, nearest);  // distance swallows what is fine
    float fine = max(smoothstep(0.30, 0.75, crease), smoothstep(0.12, 0.28, border)) * (0.35 + 0.65 * far) * step(nearest, SKY) * firm;
    colour = vec4(outline, fine, 0.0, 1.0);
}
