package rawi.core.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.disclose.ClaimMask;
import rawi.core.measure.linked.Evidence;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.PlaceMention;
import rawi.core.model.ReadReport;
import rawi.core.model.Target;
import rawi.core.text.Patterns;

/**
 * Takes from a report's sentences the names that nobody vouches for: whoever speaks as a witness,
 * and every run of capitalised words that is no organisation, place, outlet, month or day.
 *
 * <p>Arabic has no capitals: there only names are taken out that the report's claims give as a
 * source, an agent or a target.
 */
final class QuoteMask {

    static final String GONE = "[…]";

    private static final Pattern RUN =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}'’-]*(?:[ \\u00A0](?:(?:al|el|bin|ibn|abu|of|the|de)[ -])?"
                            + "\\p{Lu}[\\p{L}\\p{M}'’-]*)*");

    private static final Set<String> CALENDAR =
            Set.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Jan",
                    "Feb",
                    "Mar",
                    "Apr",
                    "Jun",
                    "Jul",
                    "Aug",
                    "Sept",
                    "Sep",
                    "Oct",
                    "Nov",
                    "Dec",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "I",
                    "Ramadan",
                    "Eid");

    private final ClaimMask.Known known;
    private final Evidence.Knowledge knowledge;
    private final rawi.core.measure.linked.Places places;

    QuoteMask(ClaimMask.Known known, Evidence.Knowledge knowledge) {
        this.known = known;
        this.knowledge = knowledge;
        this.places = knowledge.places();
    }

    /** A sentence of the report as the desk may hand it on. */
    String of(String sentence, ReadReport report) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> vouched = new HashSet<>(CALENDAR);
        addWords(report.report().publisher(), vouched);
        for (Claim claim : report.claims()) {
            claim.chain().forEach(hop -> sort(hop, names, vouched));
            for (Agent agent : claim.agents()) {
                sort(agent.quote().text(), agent.actor(), names, vouched);
            }
            for (Target target : claim.targets()) {
                sort(target.quote().text(), target.group(), names, vouched);
            }
            for (PlaceMention place : claim.place()) {
                addWords(place.quote().text(), vouched);
                addWords(place.name(), vouched);
            }
        }
        String text = sentence;
        for (String name : names) {
            text = text.replace(name, GONE);
        }
        return runs(text, vouched);
    }

    private void sort(Hop hop, Set<String> names, Set<String> vouched) {
        boolean outlet =
                hop.role() == HopRole.PUBLISHER || hop.role() == HopRole.ORIGINAL_PUBLISHER;
        boolean safe = hop.role() != HopRole.WITNESS && known.organisation(hop.name()).isPresent();
        if (outlet || safe) {
            addWords(hop.name(), vouched);
            hop.quote().ifPresent(quote -> addWords(quote.text(), vouched));
        } else if (isName(hop.name()) || arabic(hop.name())) {
            names.add(hop.name());
            hop.quote()
                    .filter(q -> isName(q.text()) || arabic(q.text()))
                    .ifPresent(quote -> names.add(quote.text()));
        }
    }

    private void sort(String quote, String name, Set<String> names, Set<String> vouched) {
        if (knowledge.parties().find(name).isPresent() || places.knows(quote)) {
            addWords(quote, vouched);
        }
    }

    private static boolean isName(String words) {
        return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
    }

    /** An Arabic source that no word for sources begins names somebody. */
    private boolean arabic(String words) {
        return words.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF)
                && known.organisation(words).isEmpty();
    }

    private static void addWords(String name, Set<String> into) {
        for (String word : name.split("[\\s\\u00A0]+")) {
            into.add(word);
        }
    }

    private String runs(String text, Set<String> vouched) {
        Matcher found = RUN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            boolean first =
                    Patterns.fit(text.substring(0, found.start()).strip(), "|.*[.:!?“‘«\"(]");
            found.appendReplacement(
                    out, Matcher.quoteReplacement(shown(found.group(), first, vouched)));
        }
        return found.appendTail(out).toString();
    }

    private String shown(String run, boolean first, Set<String> vouched) {
        String[] words = run.split("[ \\u00A0]");
        boolean all = true;
        for (int i = 0; i < words.length; i++) {
            boolean opens = first && i == 0;
            String bare = words[i].replaceFirst("['’]s?$", "");
            all &=
                    opens
                            || vouched.contains(words[i])
                            || vouched.contains(bare)
                            || allCapitals(bare)
                            || Character.isLowerCase(words[i].charAt(0));
        }
        String rest = first && words.length > 1 ? run.substring(words[0].length() + 1) : run;
        boolean safe = all || vouches(run) || vouches(rest) || allCapitals(run);
        if (safe) {
            return run;
        }
        // The word that opens a sentence is kept when it is joined to nothing.
        return first && vouched.contains(words[0]) ? words[0] + " " + GONE : GONE;
    }

    private boolean vouches(String run) {
        Optional<String> organisation = known.organisation(run);
        return organisation.isPresent() || places.knows(run);
    }

    /** "SDF", "UN". */
    private static boolean allCapitals(String run) {
        return run.length() <= 6 && run.codePoints().allMatch(Character::isUpperCase);
    }
}
