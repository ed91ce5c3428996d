package rawi.app.store.seal;

import java.util.ArrayList;
import java.util.List;

/** The strings in a JSON text that this program wrote, each with the way back to the text. */
final class JsonStrings {

    /**
     * One string.
     *
     * @param value as it is meant
     * @param places where each code unit of it stands in the text, and where its end stands
     */
    record At(String value, int[] places) {

        /** The stretch of the JSON text behind a stretch of the value. */
        int[] range(int start, int end) {
            return new int[] {places[start], places[end]};
        }
    }

    private JsonStrings() {}

    static List<At> of(String json) {
        List<At> found = new ArrayList<>();
        for (int i = json.indexOf('"'); i >= 0; i = json.indexOf('"', i)) {
            StringBuilder value = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            i++;
            while (i < json.length() && json.charAt(i) != '"') {
                places.add(i);
                if (json.charAt(i) != '\\') {
                    value.append(json.charAt(i++));
                } else if (json.charAt(i + 1) == 'u') {
                    value.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                    i += 6;
                } else {
                    value.append(unescaped(json.charAt(i + 1)));
                    i += 2;
                }
            }
            places.add(i);
            found.add(
                    new At(
                            value.toString(),
                            places.stream().mapToInt(Integer::intValue).toArray()));
            i++;
        }
        return found;
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
