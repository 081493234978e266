in vec3 position;
in vec3 rest;
in vec2 at;
in float front;
in vec3 lamplight;
layout(location = 0) out vec4 colour;
uniform sampler2D drawing;
uniform sampler2D drawing_normals;
uniform sampler2D clay_detail;
//! include "frame.glsl"
//! include "thing.glsl"
//! include "light.glsl"
//! include "guide.glsl"
void main() {
#if MIRRORED
    if (position.y < water.x - 0.01) discard;
#endif
    vec4 paint = texture(drawing, at);
    vec3 m = texture(drawing_normals, at).xyz * 2.0 - 1.0;
    vec3 print = texture(clay_detail, rest.xy * 1.3).rgb;
    m.xy += 0.42 * (print.xy - 0.5);
    Surface s;
    s.normal = normalize(mat3(turn) * vec3(m.xy, front > 0.5 ? m.z : -m.z));
    s.albedo = paint.rgb * paint.rgb * (paint.rgb * 0.16 + 0.84) * tint.rgb * (0.86 + 0.28 * print.z);
    s.position = position;
    s.lamp = lamplight;
    s.roughness = 0.62;
    s.felt = 0.15;
    s.gloss = 0.036;
    s.occlusion = paint.a;
    s.through = tint.w;
    vec3 c = lit(s);
    note(s.albedo, s.normal, sunlit_on(s.normal), rest, dot(position - eye.xyz, forward.xyz));
    colour = finished(c, position);
}
