// Sea, lake, pool: the mirrored scene on small waves, deep colour by depth, foam at the shore.
in vec3 position;
in vec4 paint;
in vec3 lamplight;
in vec3 finish;  // roughness, felt, depth in metres
layout(location = 0) out vec4 colour;
uniform sampler2D mirror;
uniform sampler2D clay_detail;
//! include "frame.glsl"
//! include "noise.glsl"
//! include "light.glsl"
//! include "rings.glsl"
//! include "guide.glsl"
void main() {
    const vec3 up = vec3(0, 1, 0);
    vec3 v = normalize(eye.xyz - position);
    float far = 1.0 / (1.0 + length(eye.xyz - position) * 0.03 / UNIT);
    vec2 u = position.xz / UNIT;
    vec2 wave = texture(clay_detail, u * 0.11 + SECONDS * vec2(0.012, 0.03)).rg - 0.5;
    wave += (texture(clay_detail, u * 0.27 - SECONDS * vec2(0.03, -0.02)).rg - 0.5) * 0.7;
    wave *= water.y * (0.55 + 1.0 * far);
#if RAIN
    float near = clamp(far * 2.2 - 0.9, 0.0, 1.0);  // far rings are finer than a pixel
    wave += (rain_rings(u * 1.7, 1.0) + rain_rings(u * 2.9 + 7.3, 0.8)) * 0.17 * near;
#endif
    vec3 n = normalize(vec3(wave.x, 0.55, wave.y));
    float depth = max(finish.z, 0.0);
    float fresnel = 0.02 + 0.98 * pow(clamp(1.0 - max(dot(n, v), 0.0), 0.0, 1.0), 5.0);
    vec2 at = gl_FragCoord.xy * pixel.xy + n.xz * vec2(0.09, 0.16) * (0.4 + 0.6 * far);
    vec3 mirrored = texture(mirror, at).rgb;
    vec3 body = mix(paint.rgb, deep.rgb, 1.0 - exp(-depth * 1.1));
    float light = sunlight_in(position, up, 1.0);
    vec3 c = body * (sun_colour.rgb * 0.52 * light * max(sun.y, 0.08) + ambient(up) * 0.75 + lamplight * 0.5);
    c = mix(c, mirrored, clamp(fresnel * 0.92 + 0.05, 0.0, 1.0));
    vec3 h = normalize(v + sun.xyz);
    float glint = max(dot(n, h), 0.0);
    glint *= glint; glint *= glint; glint *= glint; glint *= glint; glint *= glint; glint *= glint; glint *= glint;
    c += sun_colour.rgb * (light * 0.45 * glint);
    float noise = texture(clay_detail, u * 0.16 + SECONDS * 0.006).b;
    float grain = texture(clay_detail, u * 0.62 - SECONDS * 0.01).b;
    float breaker = sin(depth * 9.0 + SECONDS * 0.8 + noise * 3.2);
    float foam = smoothstep(0.70, 0.95, breaker * 0.5 + 0.5) * smoothstep(1.5, 0.1, depth) *
                 smoothstep(0.36, 0.52, grain + 0.12 * breaker);
    foam = max(foam, smoothstep(0.16 + 0.10 * noise, 0.03, depth) * smoothstep(0.3, 0.56, grain + 0.1));
    foam = max(foam, smoothstep(0.60, 0.68, noise * 0.55 + grain * 0.5) * smoothstep(1.2, 4.0, depth) * 0.3 * far);
    vec3 white = vec3(0.92, 0.93, 0.95) * (sun_colour.rgb * light * (0.25 + 0.5 * max(sun.y, 0.0)) + ambient(up) * 0.9 + lamplight);
    c = mix(c, white, clamp(foam * water.w, 0.0, 1.0) * 0.9);
    note(mix(body, vec3(0.9), clamp(foam * water.w, 0.0, 1.0)), up, light, position, dot(position - eye.xyz, forward.xyz));
    colour = finished(c, position);
}
