// Corners of a body, laid flat along the light.
in vec3 in_position;
uniform mat4 place;
uniform mat4 to_window;
out float height;
void main() {
    vec4 world = place * vec4(in_position, 1);
    height = world.y;
    gl_Position = to_window * world;
    gl_Position.z = 0.0;
}
