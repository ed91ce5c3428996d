package rawi.app.publish;

import rawi.core.model.Factuality;

/** Colours and strokes of a terminal; plain text where none are wanted. */
final class Paint {

    private static final String OFF = "\u001B[0m";

    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    /** The families of harm to people stand out from those of arms and of power. */
    String family(String family, String text) {
        return switch (family) {
            case "recruitment" -> paint("35", text);
            case "integrity", "liberty" -> paint("31", text);
            case "hostilities", "property" -> paint("33", text);
            case "movement", "displacement", "humanitarian" -> paint("36", text);
            case "context" -> paint("2", text);
            default -> paint("34", text);
        };
    }

    /** Struck when denied, slanted when only meant, underlined when purported. */
    String standing(Factuality factuality, String text) {
        String words = text.stripTrailing();
        String rest = text.substring(words.length());
        return switch (factuality) {
            case PURPORTED -> paint("4", words) + rest;
            case DENIED -> paint("9", words) + rest;
            case INTENDED, HYPOTHETICAL -> paint("2;3", words) + rest;
            case ASSERTED, REPORTED, GENERIC -> text;
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + OFF : text;
    }
}
