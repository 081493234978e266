// Outlines. r: where one thing ends before another; g: creases and borders of colour.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
// 0 for grass and leaves, which have no lines of their own; 1 for what has a form.
float stiff(vec3 n) { return step(0.03, dot(abs(n - 0.5), vec3(1.0))); }
float depth_at(ivec2 i) { return texelFetch(depths, i, 0).a; }
void main() {
    vec2 x = vec2(texel.x, 0.0), y = vec2(0.0, texel.y);
    // Pixel by pixel, clamped to the border: smooth reads of whole pixels cost three times as much.
    ivec2 i = ivec2(gl_FragCoord.xy), low = max(i - 1, ivec2(0)), high = min(i + 1, textureSize(forms, 0) - 1);
    vec3 n = texelFetch(forms, i, 0).xyz, nl = texelFetch(forms, ivec2(low.x, i.y), 0).xyz, nr = texelFetch(forms, ivec2(high.x, i.y), 0).xyz;
    vec3 nd = texelFetch(forms, ivec2(i.x, low.y), 0).xyz, nu = texelFetch(forms, ivec2(i.x, high.y), 0).xyz;
    float z = depth_at(i), zl = depth_at(ivec2(low.x, i.y)), zr = depth_at(ivec2(high.x, i.y)), zd = depth_at(ivec2(i.x, low.y)), zu = depth_at(ivec2(i.x, high.y));
    float crease = dot(abs(n - nr) + abs(n - nu), vec3(1.0));
    float firm = min(min(stiff(n), min(stiff(nl), stiff(nr))), min(stiff(nd), stiff(nu)));
    vec3 c0 = textureLod(plain, uv - x * 0.5 - y * 0.5, 0.0).rgb, c1 = textureLod(plain, uv + x * 0.5 + y * 0.5, 0.0).rgb;
    vec3 c2 = textureLod(plain, uv + x * 0.5 - y * 0.5, 0.0).rgb, c3 = textureLod(plain, uv - x * 0.5 + y * 0.5, 0.0).rgb;
    vec3 change = abs(c0 - c1) + abs(c2 - c3);
    float border = max(change.r, max(change.g, change.b));
    // A slanted plane bends nowhere; grass that all faces one way is no outline unless it stands far out.
    float nearest = min(z, min(min(zl, zr), min(zd, zu)));
    float bend = max(abs(zl + zr - 2.0 * z), abs(zd + zu - 2.0 * z)) / nearest;
    float grassy = max(crease < 0.06 ? 0.16 : 0.035, 1.6 * (1.0 - firm));
    float outline = smoothstep(grassy, grassy * 2.5, bend) * smoothstep(180.0, 90.0, nearest);
    float far = smoothstep(60.0, 14.0, nearest);  // distance swallows what is fine
    float fine = max(smoothstep(0.30, 0.75, crease), smoothstep(0.12, 0.28, border)) * (0.35 + 0.65 * far) * step(nearest, SKY) * firm;
    colour = vec4(outline, fine, 0.0, 1.0);
}
