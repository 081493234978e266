in vec4 shade;
in float height;
#if GUIDE
in vec4 blade;  // colour; a: sun
in vec3 rooted;
#endif
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
//! include "guide.glsl"
void main() {
#if MIRRORED
    if (height < water.x - 0.01) discard;
#endif
#if GUIDE
    note(blade.rgb, vec3(0.0), blade.a, rooted, shade.a);
#endif
    colour = shade;
}
