in vec3 in_position;
uniform mat4 to_picture;
void main() { gl_Position = to_picture * vec4(in_position, 1); }
