// How the wind moves a point to and fro.
vec3 swayed(vec3 p, float metres) {
    float s = metres * sun_colour.w;
    float a = sin(SECONDS * 1.7 + p.x * 0.6 + p.z * 0.45) + 0.45 * sin(SECONDS * 4.0 + p.x * 2.1 + p.z * 1.3);
    return p + vec3(s * a, 0.0, s * 0.5 * a);
}
