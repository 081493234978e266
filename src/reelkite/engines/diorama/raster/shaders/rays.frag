// Light rays from a sun that is in the picture: the bright sky smeared away from it.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // halved
uniform sampler2D second;   // full, depth in alpha
uniform vec2 source;
//! include "noise.glsl"
void main() {
    const int STEPS = 18;
    vec3 sum = vec3(0);
    float weight = 1.0;
    vec2 stride = (source - uv) / float(STEPS);
    vec2 p = uv + stride * dither(gl_FragCoord.xy);
    for (int i = 0; i < STEPS; i++) {
        vec4 s = texture(second, p);
        sum += min(s.rgb, vec3(6.0)) * (smoothstep(80.0, 300.0, s.a) * weight);
        weight *= 0.94;
        p += stride;
    }
    colour = vec4(sum / float(STEPS), 1);
}
