// What is drawn on its own: where it is, and the light of lamps that falls on it.
layout(std140) uniform Thing {
    mat4 model;
    mat4 turn;       // model to world for normals
    vec4 lamp;       // rgb
    vec4 lamp_from;  // xyz
    vec4 tint;       // rgb; w: translucency
    vec4 motion;     // sway in metres, phase
};
