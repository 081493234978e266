// The light of another hour, fog, and what is out of focus; all of it comes by and by.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform sampler2D depths;   // metres
uniform sampler2D second;   // the picture, softened, an eighth of its size
uniform sampler2D blurred;  // the picture as the lens blurs it
uniform sampler2D third;    // ripples
uniform vec4 lens;          // seconds of the world, seconds of the clip, width by height, rows of the frame
uniform vec3 gain;
uniform vec4 lift;          // a: haze
uniform vec4 top;           // a: how much of the new sky
uniform vec4 rim;           // a: stars
uniform vec4 ground;        // saturation, lamps, glow, fog
uniform vec4 sky;           // mean of the old sky; a: where the horizon is
uniform vec4 sparks;        // lightning, shafts, where the light is
uniform vec4 fire;          // where it burns (right, down), how far it shines, how much
uniform vec4 fog_colour;
uniform vec4 focus;         // metres, strength
uniform vec3 above;         // how far the sky has moved in the frame: a shift, a scale
//! include "noise.glsl"
float luma(vec3 c) { return dot(c, vec3(0.2126, 0.7152, 0.0722)); }
void main() {
    vec3 c = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb;
#if HEAVEN || FOG || FOCUS
    float far = texelFetch(depths, ivec2(gl_FragCoord.xy), 0).r;
#endif
#if FOCUS
    float soft = clamp(abs(1.0 / focus.x - 1.0 / far) * focus.y, 0.0, 1.0);
    c = mix(c, texture(blurred, uv).rgb, smoothstep(0.04, 0.5, soft));
#endif
    vec3 lit = c * gain;
    lit = mix(vec3(luma(lit)), lit, ground.x);
    lit = mix(lit, lift.rgb, lift.a);
    float heaven = 0.0;
#if LAMPS || STARS
    vec3 around = texture(second, uv).rgb;
#endif
#if HEAVEN
    // The sky gets new colours and keeps its clouds.
    heaven = smoothstep(70.0, 97.0, far) * top.a;
    float height = clamp(1.0 - uv.y / max(sky.a, 0.05), 0.0, 1.0);
    vec3 fresh = mix(rim.rgb, top.rgb, sqrt(height));
    float cloud = luma(c) / max(luma(sky.rgb), 0.05);
    fresh *= mix(1.0, clamp(cloud, 0.35, 1.5), 0.75);
    lit = mix(lit, fresh, heaven);
#if STARS
    vec2 q = ((uv - 0.5) * above.z + above.xy + 0.5) * vec2(lens.z, 1.0) * 90.0, cell = floor(q);
    float chance = hash2(cell), size = 0.05 + 0.06 * hash2(cell + 7.1);
    vec2 star = vec2(hash2(cell + 3.3), hash2(cell + 5.7)) * 0.6 + 0.2;
    float twinkle = 0.75 + 0.25 * sin(lens.x * (2.0 + 3.0 * chance) + chance * 40.0);
    lit += vec3(0.9, 0.95, 1.0) * smoothstep(size, 0.0, length(q - cell - star)) * step(0.86, chance) * twinkle * rim.a * heaven * smoothstep(0.1, 0.5, height) * smoothstep(0.75, 0.45, luma(around) / max(luma(sky.rgb), 0.2) * 0.5);
#endif
#endif
#if LAMPS
    // Lights: brighter than all around them, and small.
    float bright = max(c.r, c.g), lamp = smoothstep(0.08, 0.34, bright - max(around.r, around.g)) * smoothstep(0.55, 0.9, bright);
    lit = mix(lit, max(c, lit), lamp * ground.y * (1.0 - heaven));
    lit += max(around - 0.45, 0.0) * vec3(1.0, 0.8, 0.5) * ground.z * (1.0 - heaven) * 0.5;
#endif
#if FIRE
    float near = length((uv - fire.xy) * vec2(lens.z, 1.0)) / fire.z;
    lit *= 1.0 + vec3(1.0, 0.62, 0.28) * fire.w * exp(-near * near);
#endif
#if SHAFTS
    vec2 from = (uv - sparks.zw) * vec2(lens.z, 1.0);
    float turn = atan(from.x, from.y), ray = textureLod(third, vec2(turn * 0.55, lens.x * 0.011), 0.0).r * 0.6 + textureLod(third, vec2(turn * 1.3 + 0.2, lens.x * -0.017), 0.0).g * 0.4;
    lit += vec3(1.0, 0.9, 0.68) * smoothstep(0.46, 0.75, ray) * exp(-length(from) * 0.9) * sparks.y * 0.5 * (1.0 - lit);
#endif
#if FOG
    float veil = 1.0 - exp(-far * 0.1 * ground.w);
    vec2 w = uv * vec2(lens.z, 2.2) * 0.22;
    float wisp = textureLod(third, w + vec2(lens.x * 0.010, 0.0), 0.0).r + textureLod(third, w * 2.0 - vec2(lens.x * 0.014, 0.2), 0.0).g - 1.0;
    lit = mix(lit, fog_colour.rgb, clamp(veil * (0.92 + 0.8 * wisp * (1.0 - veil)), 0.0, 0.97));
#endif
    lit *= 1.0 + sparks.x * vec3(1.0, 1.05, 1.15);
    colour = vec4(lit + (dither(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
