// Half the size for lens effects: colour, and the blur of each point with its sign (near < 0).
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;
uniform vec2 texel;   // of the picture
uniform float widest; // pixels of the half picture
//! include "frame.glsl"
float blur_at(float z) { return clamp((1.0 - lens.z / z) * lens.w * 0.5, -widest, widest); }
void main() {
    vec3 sum = vec3(0);
    float weight = 0.0, near = 0.0, far = 1e3;
    for (int i = 0; i < 4; i++) {
        vec4 s = texture(picture, uv + texel * (vec2(i & 1, i >> 1) - 0.5));
        float b = blur_at(max(s.a, 1e-3));
        // Bright points weigh less, so that one lit pixel does not flicker.
        float w = 1.0 / (1.0 + 0.12 * max(s.r, max(s.g, s.b)));
        sum += min(s.rgb, vec3(24.0)) * w;
        weight += w;
        near = min(near, b);
        far = min(far, b);
    }
    colour = vec4(sum / weight, near < -0.5 ? near : far);
}
