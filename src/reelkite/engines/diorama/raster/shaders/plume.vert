// A sheet that turns about the vertical to face the camera.
uniform vec3 origin;
uniform vec3 across;  // to the right of the picture, level
uniform vec2 room;    // width, height
out vec2 uv;
out vec3 position;
//! include "frame.glsl"
void main() {
    uv = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    position = origin + across * ((uv.x - 0.5) * room.x * 1.5) + vec3(0, uv.y * room.y, 0);
    gl_Position = to_clip * vec4(position, 1);
}
