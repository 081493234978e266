// A picture between two: both moved along their way, or faded where the way is not sure.
in vec2 uv;
layout(location = 0) out vec4 colour;
uniform sampler2D picture;  // the one before
uniform sampler2D second;   // the one after
uniform sampler2D flow;     // way from one to the other, shares of the picture; b: how sure
uniform float share;        // of the way
void main() {
    vec3 way = texture(flow, uv).rgb;
    way = texture(flow, uv - way.xy * share).rgb;
    vec3 before = texture(picture, uv - way.xy * share).rgb, after = texture(second, uv + way.xy * (1.0 - share)).rgb;
    vec3 moved = mix(before, after, share);
    vec3 faded = mix(texture(picture, uv).rgb, texture(second, uv).rgb, share);
    colour = vec4(mix(faded, moved, way.z), 1.0);
}
