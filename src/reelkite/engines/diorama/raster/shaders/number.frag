uniform int number;
layout(location = 0) out int subject;
void main() { subject = number; }
