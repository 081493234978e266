// What the passes of the styles share: the picture, its guides, the page.
//! include "frame.glsl"
//! include "noise.glsl"
uniform sampler2D picture;  // display colours, brightness in alpha
uniform sampler2D second;   // outlines
uniform sampler2D third;    // hatching
uniform sampler2D plain;    // square root of the things' colour; a: grain
uniform sampler2D forms;    // normal as seen, 0..1; a: sun
uniform sampler2D depths;   // depth in alpha
uniform sampler2D paper;    // tooth, fibres, canvas, blotches
uniform vec2 texel;         // one pixel of the picture
uniform vec3 grain;         // strength, frame, sharpness
uniform vec2 sheet_size;    // of the page; its shorter side has 720 units
uniform float beat;         // number of the drawing, on twos
uniform vec2 slid;          // how far the canvas has slid, shares of the shorter side
uniform vec3 ahead;         // where the camera looks at mid-shot

const float SKY = 400.0;    // what is farther is sky
float luma(vec3 c) { return dot(c, vec3(0.30, 0.59, 0.11)); }
float away(vec2 at) { return textureLod(depths, at, 0.0).a; }
vec4 sheet(vec2 units) { return texture(paper, units / 512.0); }
vec3 tinted(vec3 c, float amount) { return mix(vec3(luma(c)), c, amount); }
// Units to the nearest edge of the page.
float from_edge(vec2 at) {
    vec2 d = min(at, 1.0 - at) * sheet_size;
    return min(d.x, d.y);
}
// The colour of a thing in plain light: what the picture shows of it, at its own brightness.
vec3 own_colour(vec3 c, vec3 paint, float as_seen) {
    vec3 lit_paint = sqrt(paint) * (0.55 * paint + 0.75);
    return mix(lit_paint, c / max(luma(c), 0.06) * luma(lit_paint), as_seen);
}
// The sky's colour at a share of its height as one would mix it, whatever stands before it.
vec3 mixed_sky(float height) {
    vec3 c = mix(sky_horizon.rgb, sky_top.rgb, height);
    return pow(c / (c + 0.42), vec3(0.62));
}
// How thinly lines must be drawn here: where there are many they would run into one blot.
float thinned(vec2 at) {
    vec2 around = textureLod(second, at, 3.0).rg;
    return mix(1.0, 0.42, smoothstep(0.24, 0.50, max(around.r, around.g)));
}
// 1 where no form is known: grass and leaves, which are drawn as one mass.
float softness(vec3 form, float depth) { vec3 n = abs(form - 0.5); return step(n.x + n.y + n.z, 0.03) * step(depth, SKY); }
float soft_at(vec2 at) { return softness(texture(forms, at).xyz, away(at)); }
// How much light falls on a thing for its own colour: brightness of the picture by that of the paint.
float lightness(vec3 c, vec3 paint) { return luma(c) / max(luma(paint), 0.06); }
