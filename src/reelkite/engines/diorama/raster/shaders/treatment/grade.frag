// The light of another hour and weather over a film: a table for all that is lit, a sky of its own,
// fog by distance. Its values are the same for the whole clip. a: brightness, for styles.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // as it came, row 0 at v = 0
uniform sampler2D second;   // the same, softened
uniform sampler2D third;    // ripples
uniform sampler2D depths;
uniform sampler3D table;    // display colours to display colours
uniform vec4 lens;          // seconds, width by height, where the horizon is, vignette
uniform vec4 top;           // a: how much of the new sky
uniform vec4 rim;           // a: stars
uniform vec4 sky;           // mean of the old sky; a: low sun
uniform vec4 fog_colour;    // a: fog
uniform vec4 sparks;        // lamps, glow, lightning, shafts
uniform float rows;         // of the picture, in pixels
uniform vec2 slid;          // how far the view has slid, shares of the height
//! include "noise.glsl"
uniform vec4 rain;          // how much, lean, brightness of its light, seconds that a shutter is open
float luma(vec3 c) { return dot(c, vec3(0.2126, 0.7152, 0.0722)); }
#if RAINY
// Streaks of one sheet of rain: columns of their own pace, each with drops at uneven distances.
float streaks(vec2 q, float columns, float fall, float seed) {
    q.x += q.y * rain.y;
    float column = floor(q.x * columns), chance = hash2(vec2(column, seed));
    float pace = fall * (0.85 + 0.3 * chance), run = q.y * (0.55 + 0.5 * fract(chance * 37.7)) * columns * 0.05 + lens.x * pace + chance * 91.0;
    float drop = floor(run), there = hash2(vec2(column + 0.5, drop + seed * 7.3));
    float along = fract(run), long_ = rain.w * pace;
    float body = smoothstep(0.0, 0.25 * long_, along) * smoothstep(long_, 0.55 * long_, along);
    float from = abs(fract(q.x * columns) - 0.25 - 0.5 * fract(there * 13.1));
    float wide = max(0.055, 1.1 * columns / (lens.y * rows));
    return body * smoothstep(wide, 0.0, from) * step(1.0 - 0.62 * min(rain.x, 1.6), there);
}
#endif
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y);
#if SMALLER
    // Painted smaller than it came: a mean, or fine things would come and go with each pixel.
    vec2 h = 0.36 / vec2(rows * lens.y, rows);
    vec3 c = 0.25 * (texture(picture, at + h).rgb + texture(picture, at - h).rgb + texture(picture, at + h * vec2(1, -1)).rgb + texture(picture, at - h * vec2(1, -1)).rgb);
#else
    vec3 c = texture(picture, at).rgb;
#endif
    vec3 around = texture(second, at).rgb;
    vec4 there = texelFetch(depths, ivec2(gl_FragCoord.xy), 0);
    vec3 lit = texture(table, c * (31.0 / 32.0) + 1.0 / 64.0).rgb;
    float heaven = there.g * top.a;
    float height = smoothstep(-0.25, 1.0, (uv.y - lens.z) / max(1.0 - lens.z, 0.05));
    // The sky gets new colours and keeps its clouds.
    vec3 fresh = mix(rim.rgb, top.rgb, height);
    float cloud = luma(c) / max(luma(sky.rgb), 0.05);
    fresh *= mix(1.0, clamp(cloud, 0.4, 1.5), 0.7);
    lit = mix(lit, fresh, heaven);
#if STARS
    vec2 q = (vec2((uv.x - 0.5) * lens.y, uv.y - 0.5) - slid) * 62.0, cell = floor(q);
    float chance = hash2(cell), size = 0.06 + 0.07 * hash2(cell + 7.1);
    vec2 star = vec2(hash2(cell + 3.3), hash2(cell + 5.7)) * 0.6 + 0.2;
    float twinkle = 0.8 + 0.2 * sin(lens.x * (2.0 + 3.0 * chance) + chance * 40.0);
    float clear = smoothstep(1.25, 1.0, luma(around) / max(luma(sky.rgb), 0.05));
    lit += vec3(0.85, 0.9, 1.0) * smoothstep(size, 0.0, length(q - cell - star)) * step(0.88, chance) * twinkle * rim.a * there.g * there.g * smoothstep(0.05, 0.4, height) * clear;
#endif
#if LOW_SUN
    // The sun stands just out of sight; its light reaches in over the horizon.
    vec2 from = vec2((uv.x - 0.70) * lens.y, (uv.y - lens.z - 0.04) * 1.7) - slid * vec2(1.0, 1.7);
    float low = exp(-dot(from, from) * 2.6) * sky.a * mix(0.30, 1.0, there.g);
    lit = 1.0 - (1.0 - lit) * (1.0 - vec3(1.0, 0.50, 0.16) * low * 0.62);
#endif
#if LAMPS
    // Lights: brighter than all around them, and small.
    float bright = max(c.r, c.g), lamp = smoothstep(0.08, 0.34, bright - max(around.r, around.g)) * smoothstep(0.6, 0.92, bright);
    lit = mix(lit, max(c * vec3(1.0, 0.92, 0.74), lit), lamp * sparks.x * (1.0 - there.g));
    lit += max(around - 0.55, 0.0) * vec3(1.0, 0.78, 0.46) * sparks.y * (1.0 - there.g);
#endif
#if SHAFTS
    vec2 to = vec2((uv.x - 0.2) * lens.y, uv.y - 1.15) - slid;
    float turn = atan(to.x, -to.y), ray = textureLod(third, vec2(turn * 0.55, lens.x * 0.011), 0.0).r * 0.6 + textureLod(third, vec2(turn * 1.3 + 0.2, lens.x * -0.017), 0.0).g * 0.4;
    lit += vec3(1.0, 0.9, 0.68) * smoothstep(0.46, 0.75, ray) * exp(-length(to) * 0.9) * sparks.w * (1.0 - lit);
#endif
#if FOG
    float veil = 1.0 - exp(-there.r * 0.1 * fog_colour.a);
    vec2 w = vec2(uv.x * lens.y, uv.y * 2.2) * 0.22 - slid * vec2(0.22, 0.48);
    float wisp = textureLod(third, w + vec2(lens.x * 0.010, 0.0), 0.0).r + textureLod(third, w * 2.0 - vec2(lens.x * 0.014, 0.2), 0.0).g - 1.0;
    lit = mix(lit, fog_colour.rgb, clamp(veil * (0.94 + 0.6 * wisp * (1.0 - veil) * (1.0 - there.g)), 0.0, 0.97));
#endif
#if RAINY
    // Near sheets are few, wide and quick; far ones fine, and lost before a bright sky.
    vec2 r = vec2(uv.x * lens.y, uv.y);
    float wet = 0.0;
    wet += 0.24 * streaks(r, 11.0, 3.4, 1.0) + 0.30 * streaks(r + 3.1, 19.0, 4.0, 2.0);
    wet += 0.30 * streaks(r + 5.3, 34.0, 4.6, 3.0) + 0.26 * streaks(r + 7.7, 58.0, 5.2, 4.0) + 0.22 * streaks(r + 9.1, 90.0, 6.0, 5.0);
    float before = smoothstep(0.95, 0.35, luma(lit));
    lit = mix(lit, vec3(0.86, 0.91, 0.96) * rain.z, clamp(wet * 1.7, 0.0, 0.62) * mix(0.30, 1.0, before));
#endif
    vec2 corner = (uv - 0.5) * vec2(lens.y, 1.0) / max(lens.y, 1.0);
    lit *= 1.0 - lens.w * smoothstep(0.18, 0.75, length(corner) * 1.25);
    lit *= 1.0 + sparks.z * vec3(1.0, 1.05, 1.15);
    lit = clamp(lit + (dither(gl_FragCoord.xy) - 0.5) / 255.0, 0.0, 1.0);
    colour = vec4(lit, dot(lit, vec3(0.30, 0.59, 0.11)));
}
