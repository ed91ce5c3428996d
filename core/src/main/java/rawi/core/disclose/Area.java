package rawi.core.disclose;

/**
 * An area as releases show it.
 *
 * @param code P-code, ISO 3166-2 or, for a country, ISO 3166-1 alpha-2; for a town its district's
 *     code and the town's gazetteer id
 * @param level 0 country, 1 province, 2 district, 4 town
 * @param name English name
 * @param nameAr Arabic name; the English one where none is recorded
 * @param within code of the area around it; empty for a country
 */
public record Area(String code, int level, String name, String nameAr, String within) {

    /** "Nowhere told": the place of what has no place, or none that may be shown. */
    public static final Area NOT_TOLD = new Area("", 0, "place not told", "مكان غير مذكور", "");
}
