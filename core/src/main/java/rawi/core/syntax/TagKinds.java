package rawi.core.syntax;

import java.util.List;

/** Which tags of a tag set are commas and verbs, by index. */
public final class TagKinds {

    private final boolean[] comma;
    private final boolean[] verb;

    public TagKinds(List<String> tags) {
        comma = new boolean[tags.size()];
        verb = new boolean[tags.size()];
        for (int i = 0; i < comma.length; i++) {
            comma[i] = tags.get(i).equals(",");
            verb[i] = tags.get(i).startsWith("VB") || tags.get(i).equals("MD");
        }
    }

    boolean comma(int tag) {
        return comma[tag];
    }

    boolean verb(int tag) {
        return verb[tag];
    }
}
