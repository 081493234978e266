// Air that hides the distance, and the last safety of a colour.
vec3 fogged(vec3 colour, vec3 p) {
#if FOG
    vec3 d = p - eye.xyz;
    float far = length(d);
    d /= max(far, 1e-4);
    float s = max(dot(d, sun.xyz), 0.0);
    float s2 = s * s;
    float reach = far * fog.x;
    // A power of 1.3, near enough: reach * reach^0.25 would cost two roots, this one.
    float thick = reach * (0.45 + 0.55 * sqrt(reach)) * exp(-max(p.y, 0.0) * fog.y);
    vec3 glow = mix(fog_colour.rgb, fog_colour.rgb * 0.4 + sun_colour.rgb * fog.z, s2 * s2 * s2 * 0.65);
    return mix(colour, glow, (1.0 - exp(-thick)) * fog.w);
#else
    return colour;
#endif
}
vec4 finished(vec3 colour, vec3 p) {
    vec3 c = clamp(fogged(colour, p), 0.0, 60.0);
    if (!(c.r + c.g + c.b >= 0.0)) c = vec3(0);
    return vec4(c, dot(p - eye.xyz, forward.xyz));
}
