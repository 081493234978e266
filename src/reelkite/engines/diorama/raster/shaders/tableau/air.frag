in vec2 at;
in vec4 chance;
in float metres;
in float there;
layout(location = 0) out vec4 colour;
uniform sampler2D depths;
uniform vec4 lens;
uniform vec4 form;
uniform vec3 first;
uniform vec3 other;
uniform vec3 light;
void main() {
    float r = length(at), cover, kind = form.z;
    vec3 c = mix(first, other, chance.x);
    if (kind == 0.0) cover = (1.0 - abs(at.x)) * (1.0 - at.y * at.y);
    else if (kind == 1.0) cover = smoothstep(1.0, 0.25, r);
    else if (kind == 2.0 || kind == 5.0) {
        cover = smoothstep(1.0, 0.9, length(at * vec2(1.7, 1.0) + vec2(0.25 * at.y * at.y, 0)));
        c *= 0.75 + 0.4 * step(0.0, at.x * 0.9 + at.y * 0.1);
    } else if (kind == 3.0) cover = smoothstep(1.0, 0.2, r);
    else cover = exp(-r * r * 5.0) * (0.2 + 0.8 * max(sin(lens.z * (1.2 + chance.x * 2.0) + chance.y * 6.28), 0.0));
    // What stands before it hides it.
    float wall = texelFetch(depths, ivec2(gl_FragCoord.xy), 0).r;
    cover *= form.w * there * smoothstep(-0.03, 0.03, wall / metres - 1.0);
    if (kind < 2.5 || kind == 5.0) c *= light;
    colour = vec4(c * cover, kind == 4.0 ? 0.0 : cover);
}
