// A layer of a picture as a sheet in space.
in vec4 in_corner;     // share of the picture to the right and down, metres away, how far it gives way
uniform mat4 to_clip;
uniform vec4 lens;     // tangents of half the angles of view; seconds of the world; width by height
in vec4 in_pull;       // how far it goes along with each of what moves as a whole
uniform mat4 across;     // how that moves: a row of a matrix in each column
uniform mat4 down;
uniform float bends;   // share of the picture's height
out float free;
out vec3 place;        // where the corner is when nothing has moved
vec3 out_there(vec2 uv) { return vec3((uv * 2.0 - 1.0) * vec2(1, -1) * lens.xy, -1.0) * in_corner.z; }
void main() {
    place = out_there(in_corner.xy);
    free = in_corner.w;
    vec3 uv = vec3(in_corner.xy, 1);
    vec2 moved = in_corner.xy;
    for (int i = 0; i < 4; i++) moved += in_pull[i] * (vec2(dot(across[i].xyz, uv), dot(down[i].xyz, uv)) - in_corner.xy);
#if SWAY
    // Gusts come over the picture from the left; trees answer each in their own time.
    float x = in_corner.x * lens.w, gust = 0.55 + 0.45 * sin(lens.z * 0.9 - x * 2.1);
    float bend = sin(lens.z * 1.7 - x * 3.7) * 0.6 + sin(lens.z * 2.9 - x * 7.3 + in_corner.y * 4.0) * 0.4;
    moved.x += bends * in_corner.w * gust * bend / lens.w;
    moved.y += bends * in_corner.w * 0.12 * gust * sin(lens.z * 2.3 - x * 5.1);
#endif
    gl_Position = to_clip * vec4(out_there(moved), 1);
}
