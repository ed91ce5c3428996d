package rawi.core.syntax;

/** Mixes a feature's template number and values into one hash. */
final class Hash {

    private Hash() {}

    static int of(int template, int a) {
        return finish(template * 0x85EBCA6B + a);
    }

    static int of(int template, int a, int b) {
        return finish((template * 0x85EBCA6B + a) * 0x01000193 ^ (b * 0xC2B2AE35 + 0x27D4EB2F));
    }

    static int of(int template, int a, int b, int c) {
        int first = (template * 0x85EBCA6B + a) * 0x01000193 ^ (b * 0xC2B2AE35 + 0x27D4EB2F);
        return finish(first * 0x01000193 ^ (c * 0x9E3779B1 + 0x165667B1));
    }

    static int of(int template, int a, int b, int c, int d) {
        return of(template, of(template, a, b), c, d);
    }

    private static int finish(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h;
    }
}
