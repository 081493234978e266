// In red what is cast, in green what is near the ground: the less, the higher it is over it.
in float height;
layout(location = 0) out vec2 shadow;
uniform vec3 mask;  // which of both; height at which nothing is left of the second
void main() { shadow = mask.xy * vec2(1.0, clamp(1.0 - height / mask.z, 0.0, 1.0)); }
