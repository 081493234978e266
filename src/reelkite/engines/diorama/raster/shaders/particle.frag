in vec2 at;
in vec4 chance;
in float depth;
in vec3 around;
layout(location = 0) out vec4 colour;
uniform vec4 form;
uniform vec4 first;
uniform vec3 other;
//! include "frame.glsl"
void main() {
    float kind = form.z, r = length(at), cover;
    vec3 c = mix(first.rgb, other, chance.w);
    if (kind == 0.0) cover = smoothstep(1.0, 0.5, r);
    else if (kind == 1.0) cover = (1.0 - abs(at.x)) * (1.0 - at.y * at.y) * 0.8;
    else if (kind == 2.0) {
        cover = smoothstep(1.0, 0.9, length(at * vec2(1.7, 1.0) + vec2(0.25 * at.y * at.y, 0)));
        c *= 0.7 + 0.5 * step(0.0, at.x * 0.9 + at.y * 0.1);
    } else if (kind == 3.0)
        cover = smoothstep(1.0, 0.92, r) * (0.10 + 0.9 * smoothstep(0.55, 0.95, r)) + smoothstep(0.3, 0.1, length(at - vec2(-0.4, 0.45)));
    else cover = exp(-r * r * 4.5) * (0.35 + 0.65 * max(sin(SECONDS * (1.2 + chance.x * 2.0) + chance.y * 6.28), 0.0));
    cover *= first.a * smoothstep(0.3 * UNIT, 1.2 * UNIT, depth);
    if (kind < 3.5) c *= around;
    colour = vec4(min(c * cover, vec3(40.0)), kind > 3.5 ? 0.0 : cover);
}
