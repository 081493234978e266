// A sheet that stands upright in the space of a picture.
in vec2 in_corner;   // share of the sheet to the right and down
uniform mat4 to_clip;
uniform mat4 place;  // shares of the sheet to shares of the picture
uniform vec3 lens;   // tangents of half the angles of view; metres away
out vec2 at;
void main() {
    at = in_corner;
    vec2 uv = (place * vec4(in_corner, 0, 1)).xy;
    gl_Position = to_clip * vec4(vec3((uv * 2.0 - 1.0) * vec2(1, -1) * lens.xy, -1.0) * lens.z, 1);
}
