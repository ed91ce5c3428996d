package rawi.app.score;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One claim in gold/1's fields, by whomever, and how two of them compare (gold/GUIDE.md). */
record Coded(Map<String, Object> fields) {

    private static final double NEAR_KM = 25;
    private static final double EARTH_DIAMETER_KM = 12742;

    String type() {
        return String.valueOf(fields.get("type"));
    }

    String family() {
        String type = type();
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    String text(String key) {
        return fields.get(key) == null ? "" : String.valueOf(fields.get(key));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String key) {
        return fields.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list(String key) {
        Object value = fields.get(key);
        if (value instanceof Map<?, ?>) {
            return List.of((Map<String, Object>) value);
        }
        return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    static int gap(Map<String, Object> a, Map<String, Object> b) {
        int aStart = number(a, "start");
        int aEnd = number(a, "end");
        int bStart = number(b, "start");
        int bEnd = number(b, "end");
        if (aStart < bEnd && bStart < aEnd) {
            return 0;
        }
        return Math.max(aStart, bStart) - Math.min(aEnd, bEnd);
    }

    static int number(Map<String, Object> of, String key) {
        return ((Number) of.get(key)).intValue();
    }

    static boolean spanOrName(Map<String, Object> x, Map<String, Object> y) {
        if (x.get("start") != null && y.get("start") != null && gap(x, y) == 0) {
            return true;
        }
        Set<String> names = names(x);
        names.retainAll(names(y));
        return !names.isEmpty();
    }

    private static Set<String> names(Map<String, Object> of) {
        Set<String> names = new HashSet<>();
        names.add(fold(of.get("actor")));
        names.add(fold(of.get("name")));
        names.remove("");
        return names;
    }

    static String fold(Object value) {
        if (value == null) {
            return "";
        }
        String text =
                Normalizer.normalize(value.toString(), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{M}\u0640]", "")
                        .replaceAll("[أإآٱ]", "ا")
                        .replace("ى", "ي")
                        .replace("ة", "ه")
                        .replaceAll("[^\\p{L}\\p{N}_\\s]", " ")
                        .replaceAll("\\b(the|a|an)\\b", " ");
        return text.strip().replaceAll("\\s+", " ");
    }

    private static double km(Map<String, Object> a, Map<String, Object> b) {
        if (a.get("lat") == null
                || a.get("lon") == null
                || b.get("lat") == null
                || b.get("lon") == null) {
            return Double.POSITIVE_INFINITY;
        }
        double p = Math.toRadians(((Number) a.get("lat")).doubleValue());
        double q = Math.toRadians(((Number) b.get("lat")).doubleValue());
        double lon =
                Math.toRadians(
                        ((Number) b.get("lon")).doubleValue()
                                - ((Number) a.get("lon")).doubleValue());
        double d =
                Math.pow(Math.sin((q - p) / 2), 2)
                        + Math.cos(p) * Math.cos(q) * Math.pow(Math.sin(lon / 2), 2);
        return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, d)));
    }

    /** How many of this claim's words in a role the other one has. */
    int hits(Coded other, String role) {
        return (int)
                list(role).stream()
                        .filter(x -> other.list(role).stream().anyMatch(y -> spanOrName(x, y)))
                        .count();
    }

    double roleF1(Coded other, String role) {
        int sizes = list(role).size() + other.list(role).size();
        return sizes == 0 ? 1 : (double) (hits(other, role) + other.hits(this, role)) / sizes;
    }

    boolean samePlace(Coded other) {
        List<Map<String, Object>> gold = list("place");
        if (gold.isEmpty()) {
            return other.list("place").isEmpty();
        }
        Map<String, Object> first = gold.get(0);
        return other.list("place").stream()
                .anyMatch(y -> spanOrName(first, y) || km(first, y) <= NEAR_KM);
    }

    boolean same(Coded other, String key, String one, String two) {
        return Objects.equals(map(key).get(one), other.map(key).get(one))
                && Objects.equals(map(key).get(two), other.map(key).get(two));
    }

    boolean has(String key) {
        return !map(key).isEmpty();
    }

    boolean sameChain(Coded other) {
        List<Map<String, Object>> x = inner();
        List<Map<String, Object>> y = other.inner();
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            boolean name = fold(x.get(i).get("name")).equals(fold(y.get(i).get("name")));
            boolean words =
                    x.get(i).get("start") != null
                            && y.get(i).get("start") != null
                            && gap(x.get(i), y.get(i)) == 0;
            if (!name && !words) {
                return false;
            }
        }
        return true;
    }

    private List<Map<String, Object>> inner() {
        return list("chain").stream().filter(h -> !"PUBLISHER".equals(h.get("role"))).toList();
    }
}
