// Sunlight seen in the air: a walk along the view that counts what is lit.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // depth in alpha
uniform sampler2D clay_detail;
//! include "frame.glsl"
//! include "noise.glsl"
//! include "shadow.glsl"
void main() {
    vec4 f = from_clip * vec4(uv * 2.0 - 1.0, 1, 1);
    vec3 d = normalize(f.xyz / f.w - eye.xyz);
    float far = min(texture(picture, uv).a / max(dot(d, forward.xyz), 0.1), REACH);
    float stride = far / float(STEPS), start = dither(gl_FragCoord.xy), light = 0.0;
    for (int i = 0; i < STEPS; i++) {
        vec3 p = eye.xyz + d * (stride * (float(i) + start));
        float dust = 0.62 + 0.76 * texture(clay_detail, (p.xz + p.y * vec2(0.7, -0.4)) * (0.55 / UNIT) + SECONDS * vec2(0.010, -0.006)).b;
        light += sunlight_at(p, OUTSIDE) * through_blinds(p) * exp(-max(p.y, 0.0) * FALLOFF) * dust;
    }
    float toward = max(dot(d, sun.xyz), 0.0);
    float phase = 0.20 + 1.0 * toward * toward * toward;
    colour = vec4(sun_colour.rgb * (light * stride * DENSITY * phase), 1);
}
