// The camera, the light and the air of one picture; the layout matches views.frame_values.
layout(std140) uniform Frame {
    mat4 to_clip;
    mat4 from_clip;
    mat4 to_sun;       // world to the map of shadows, -1..1
    vec4 eye;          // xyz; w: seconds
    vec4 forward;      // xyz
    vec4 sun;          // xyz; w: metres a pixel of the shadow map
    vec4 sun_colour;   // rgb; w: wind
    vec4 sky_top;      // rgb; w: share of the light around that things take
    vec4 sky_horizon;  // rgb; w: halo around the sun
    vec4 bounce;       // rgb; w: glow of the horizon
    vec4 fill;         // rgb; w: cosine of the sun disc
    vec4 fill_from;    // xyz; w: stars
    vec4 fog;          // density, falloff, tint by the sun, limit
    vec4 fog_colour;   // rgb; w: turns of the clouds
    vec4 window;       // x, z, half width, sill
    vec4 slats;        // lintel, pitch, gap, 1 when there are blinds
    vec4 water;        // level, ripple, waves, foam
    vec4 deep;         // rgb of deep water; w: wetness
    vec4 pixel;        // 1/width, 1/height, width, height of the target
    vec4 moon;         // xyz; w: 1 when there is one
    vec4 lens;         // tan half width, tan half height, focus, blur in pixels
};

#define SECONDS eye.w
