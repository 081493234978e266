// All that is added softly, at half the size: bloom and rays; occlusion, smoothed, in alpha.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // bloom, quarter
uniform sampler2D second;   // bloom, eighth
uniform sampler2D third;    // bloom, sixteenth
uniform sampler2D fourth;   // rays
uniform sampler2D drawing;    // occlusion
uniform vec2 texel;
uniform float bloom;
uniform float rays;
void main() {
    float light = 0.0;
    for (int i = 0; i < 4; i++) light += texture(drawing, uv + texel * (vec2(i & 1, i >> 1) * 2.0 - 0.5)).r;
    vec3 glow = texture(picture, uv).rgb * 0.30 + texture(second, uv).rgb * 0.35 + texture(third, uv).rgb * 0.55;
    colour = vec4(glow * bloom + texture(fourth, uv).rgb * rays, light * 0.25);
}
