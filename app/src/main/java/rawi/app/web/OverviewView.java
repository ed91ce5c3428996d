package rawi.app.web;

import java.util.List;
import java.util.Map;

/**
 * Where and when: a map and a line of time over the same incidents.
 *
 * @param timeline SVG
 * @param map SVG
 * @param types incidents by type, most first
 * @param unplaced incidents of which no place is told that can be drawn
 * @param undated incidents of which no day is told
 */
public record OverviewView(
        Map<String, String> asked,
        long total,
        String timeline,
        String map,
        List<Slice> types,
        List<Slice> places,
        int unplaced,
        int undated) {

    /** A part of the incidents, and the address that shows it alone. */
    public record Slice(String key, String title, int count, String address) {}

    public String given(String name) {
        return asked.getOrDefault(name, "");
    }
}
