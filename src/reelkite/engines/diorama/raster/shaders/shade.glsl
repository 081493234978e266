// A colour where little light comes from around: creases in clay glow red.
vec3 shaded(vec3 c, float light) { return c * vec3(light * light * 0.12 + light * 0.88, light, light); }
