// How far what a film shows is, by guess: r: metres; g: how much of it is sky; a: as painted styles
// know it, where skies are out of reach.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // as it came, row 0 at v = 0
uniform sampler2D fourth;   // by which colours tell the sky: slopes, offset
uniform vec4 ground;        // horizon (0 below), eye by focal length, metres at its foot and beyond it
const float FARTHEST = 100.0, HEAVEN = 500.0;
void main() {
    vec2 at = vec2(uv.x, 1.0 - uv.y);
    vec3 c = texture(picture, at).rgb;
    vec4 told = texture(fourth, at);
    float sky = smoothstep(0.2, 0.8, dot(told.rgb, c) + told.a);
    float level = ground.y / max(ground.x - uv.y, ground.y / ground.w);
    // Without a horizon all is in a room: a little farther on top.
    float metres = ground.x > 0.0 ? max(level, ground.z) : mix(ground.z, ground.w, uv.y);
    colour = vec4(mix(metres, FARTHEST, sky), sky, 0.0, mix(metres, HEAVEN, step(0.5, sky)));
}
