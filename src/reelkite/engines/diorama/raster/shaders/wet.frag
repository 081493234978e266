// Ground under a film of water: puddles that mirror, ripples of rain.
in vec3 position;
in vec3 normal;
in vec3 rest;
in vec4 paint;
in vec3 lamplight;
in vec3 finish;
layout(location = 0) out vec4 colour;
uniform sampler2D mirror;
//! include "frame.glsl"
//! include "noise.glsl"
//! include "light.glsl"
//! include "detail.glsl"
//! include "rings.glsl"
//! include "guide.glsl"
void main() {
    Surface s;
    s.normal = normalize(normal);
    s.albedo = paint.rgb;
    s.position = position;
    s.lamp = lamplight;
    s.roughness = finish.x;
    s.felt = 0.0;
    s.gloss = 0.03;
    s.occlusion = 1.0;
    s.through = 0.0;
    felted_ground(s, rest);
    s.felt = 0.2;
    vec3 c = lit(s);
    note(paint.rgb, normalize(normal), sunlit_on(normalize(normal)), rest, dot(position - eye.xyz, forward.xyz));
    float wet = deep.w;
    vec2 u = position.xz / UNIT;
    float hollow = texture(clay_detail, u * 0.045).b * 0.7 + texture(clay_detail, u * 0.13 + 0.3).b * 0.5;
    float puddle = smoothstep(0.56, 0.68, hollow) * wet;
    c *= 1.0 - 0.45 * wet;
    vec2 rings = rain_rings(u * 2.2, wet);
    vec2 rough = (texture(clay_detail, u * 0.9).rg - 0.5) * mix(0.34, 0.05, puddle) + rings * 0.10 * (0.4 + puddle);
    vec3 film = normalize(vec3(rough.x, 1.0, rough.y));
    vec3 v = normalize(eye.xyz - position);
    float fresnel = 0.03 + 0.97 * pow(clamp(1.0 - max(dot(film, v), 0.0), 0.0, 1.0), 4.0);
    vec2 at = gl_FragCoord.xy * pixel.xy + film.xz * vec2(0.16, 0.32);
    float blur = mix(0.055, 0.012, puddle);
    vec3 mirrored = texture(mirror, at).rgb * 0.5 + texture(mirror, at + vec2(0, blur)).rgb * 0.25 + texture(mirror, at - vec2(0, blur)).rgb * 0.25;
    c += mirrored * mix(fresnel * 0.55 + 0.05, fresnel * 0.9 + 0.16, puddle) * wet;
    c += paint.rgb * max(paint.a, 0.0);
    colour = finished(c, position);
}
