package rawi.app.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.JsonText;

/** Words of reports that people hid at the desk, as the decisions tell. */
public final class HiddenWords {

    private static final int PAGE = 1_000;
    private static final Set<Decision.Action> KINDS =
            Set.of(Decision.Action.FLAG, Decision.Action.UNFLAG);

    private HiddenWords() {}

    /** All words that are hidden now in some report; those that are sealed already are none. */
    public static Set<String> of(Case opened) {
        Map<String, Set<String>> byReport = new LinkedHashMap<>();
        long next = 0;
        while (true) {
            var page = opened.decisions().since(next, KINDS, PAGE);
            page.forEach(kept -> take(kept.decision(), byReport));
            if (page.size() < PAGE) {
                break;
            }
            next = page.get(page.size() - 1).seq() + 1;
        }
        Set<String> all = new TreeSet<>();
        byReport.values().forEach(all::addAll);
        all.removeIf(words -> words.codePoints().noneMatch(Character::isLetter));
        return all;
    }

    private static void take(Decision decision, Map<String, Set<String>> byReport) {
        Set<String> words = byReport.computeIfAbsent(decision.subject(), report -> new TreeSet<>());
        decision.after()
                .map(after -> String.valueOf(JsonText.read(after).get("words")))
                .ifPresent(
                        word -> {
                            if (decision.action() == Decision.Action.FLAG) {
                                words.add(word);
                            } else {
                                words.remove(word);
                            }
                        });
    }
}
