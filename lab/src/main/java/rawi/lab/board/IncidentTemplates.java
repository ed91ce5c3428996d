package rawi.lab.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rawi.core.lexicon.NounClasses;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Target;

/**
 * Makes templates of MUC-4 from the claims of a report: one for each type of incident. Victims are
 * those with a name, without their titles and in full where the report has it so; who has no name
 * of an organisation gets the one that the report names most.
 */
final class IncidentTemplates {

    /** A template: fillers by role. */
    record Template(String type, Map<String, Set<String>> fillers) {

        private Set<String> of(String role) {
            return fillers.computeIfAbsent(role, r -> new LinkedHashSet<>());
        }

        private boolean isEmpty() {
            return fillers.values().stream().allMatch(Set::isEmpty);
        }
    }

    private static final Set<ClaimType> HARM =
            Set.of(
                    ClaimType.KILLING,
                    ClaimType.INJURY,
                    ClaimType.ABDUCTION_DISAPPEARANCE,
                    ClaimType.ATTACK_UNSPECIFIED,
                    ClaimType.IED_MINE);

    /** Classes of nouns that can be hit. */
    private static final Set<String> THINGS =
            Set.of("SITE", "EQUIPMENT", "AIRCRAFT", "ROUTE", "PRISON", "MARKET");

    private final NounClasses classes;
    private final String text;
    private final List<String> names = new ArrayList<>();

    /**
     * @param text the report, with capitals
     */
    IncidentTemplates(NounClasses classes, String text) {
        this.classes = classes;
        this.text = text;
        Matcher found = IncidentWords.NAME.matcher(text);
        while (found.find()) {
            names.add(name(found.group()));
        }
    }

    List<Template> of(List<Claim> claims) {
        Map<String, Template> byType = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String type = type(claim);
            if (!type.isEmpty() && isIncident(claim)) {
                fill(
                        byType.computeIfAbsent(type, t -> new Template(t, new LinkedHashMap<>())),
                        claim);
            }
        }
        byType.values().forEach(this::finish);
        return byType.values().stream().filter(t -> !isIdle(t)).toList();
    }

    /** Nothing but a weapon tells of no attack, nothing at all of no bombing. */
    private static boolean isIdle(Template template) {
        boolean nobody =
                template.of("PerpInd").isEmpty()
                        && template.of("Target").isEmpty()
                        && template.of("Victim").isEmpty();
        return template.type().equals("bombing") && template.isEmpty()
                || template.type().equals("attack") && nobody && !template.of("Weapon").isEmpty();
    }

    private String sentence(Claim claim) {
        return claim.sentence().in(text);
    }

    private String type(Claim claim) {
        String trigger = claim.trigger().text().toLowerCase(Locale.ROOT);
        String means =
                claim.means().stream().map(m -> m.quote().text()).collect(Collectors.joining(" "));
        if (claim.type() == ClaimType.ABDUCTION_DISAPPEARANCE) {
            return "kidnapping";
        }
        boolean bomb = IncidentWords.BOMB.matcher(trigger + " " + means).find();
        if (claim.type() == ClaimType.IED_MINE || bomb) {
            return "bombing";
        }
        return switch (claim.type()) {
            case DESTRUCTION_LOOTING -> {
                if (trigger.matches(".*(burn|fire|ablaze|torch).*")) {
                    yield "arson";
                }
                boolean blast = IncidentWords.BOMB.matcher(sentence(claim)).find();
                yield trigger.matches(".*(stole|loot|rob).*")
                        ? "robbery"
                        : blast ? "bombing" : "attack";
            }
            case KILLING, INJURY, ATTACK_UNSPECIFIED, SHELLING, AIR_DRONE_STRIKE -> "attack";
            default -> "";
        };
    }

    /** Whether it happened once, and not between the forces of two sides. */
    private static boolean isIncident(Claim claim) {
        boolean real =
                Set.of(Factuality.ASSERTED, Factuality.REPORTED, Factuality.PURPORTED)
                        .contains(claim.factuality());
        boolean once =
                claim.granularity() == Granularity.EVENT
                        || claim.granularity() == Granularity.AGGREGATE;
        boolean bystate =
                !claim.agents().isEmpty()
                        && claim.agents().stream()
                                .allMatch(a -> has(IncidentWords.STATE, a.quote().text()))
                        && claim.type() != ClaimType.KILLING
                        && claim.type() != ClaimType.ABDUCTION_DISAPPEARANCE;
        boolean onRebels =
                !claim.targets().isEmpty()
                        && claim.targets().stream()
                                .allMatch(t -> has(IncidentWords.REBELS, t.quote().text()));
        return real && once && !bystate && !onRebels;
    }

    private static boolean has(Pattern pattern, String words) {
        return pattern.matcher(bare(words)).find();
    }

    private void fill(Template template, Claim claim) {
        claim.agents().forEach(agent -> doer(template, agent));
        claim.targets().forEach(target -> sufferer(template, claim.type(), target));
        claim.means().forEach(means -> put(template, "Weapon", means.quote().text()));
        String sentence = sentence(claim);
        if (Set.of("bombing", "attack").contains(template.type())) {
            Matcher weapons = IncidentWords.WEAPON.matcher(sentence);
            while (weapons.find()) {
                put(template, "Weapon", weapons.group());
            }
        }
        Matcher doers = IncidentWords.DOERS.matcher(sentence);
        if (template.of("PerpInd").isEmpty() && doers.find()) {
            put(template, "PerpInd", doers.group(1));
        }
    }

    private void doer(Template template, Agent agent) {
        String words = bare(agent.quote().text());
        if (has(IncidentWords.PERSON, words)) {
            put(template, "PerpInd", words);
            IncidentWords.GROUPS.stream()
                    .filter(g -> holds(words, g))
                    .forEach(g -> put(template, "PerpOrg", g));
        } else if (has(IncidentWords.ORGANISED, words) || IncidentWords.GROUPS.contains(words)) {
            put(template, "PerpOrg", words);
        } else {
            String name = full(name(agent.quote().text()));
            if (name.contains(" ")) {
                put(template, "PerpInd", name);
            }
        }
    }

    private void sufferer(Template template, ClaimType type, Target target) {
        String words =
                bare(
                        bare(target.quote().text())
                                .replaceFirst(
                                        "^(many|other|various|nearby|several|about \\d+"
                                                + "|at least \\d+|\\d+|its|our) ",
                                        ""));
        boolean body =
                type == ClaimType.KILLING
                        || type == ClaimType.INJURY
                        || type == ClaimType.ABDUCTION_DISAPPEARANCE;
        boolean thing = !body && (type == ClaimType.DESTRUCTION_LOOTING || isThing(words));
        if (thing) {
            if (!has(IncidentWords.AREA, words)) {
                put(template, "Target", words);
            }
            return;
        }
        String name = full(name(target.quote().text()));
        if (HARM.contains(type)
                && name.contains(" ")
                && !has(IncidentWords.ORGANISED, name)
                && !has(IncidentWords.THING, name)) {
            put(template, "Victim", name);
        }
    }

    /** Whether the head of a phrase is a building, a vehicle or the like. */
    private boolean isThing(String words) {
        String[] head = words.split(" (?:of|in|at|on|from|for|to|with|near)\\b")[0].split(" ");
        String last = head[head.length - 1];
        String one = last.replaceFirst("ies$", "y").replaceFirst("(?<=(ss|x|ch|sh))es$|s$", "");
        Set<String> of = classes.of(last).isEmpty() ? classes.of(one) : classes.of(last);
        boolean body = of.contains("PERSON") || of.contains("ARMED");
        return !body && of.stream().anyMatch(THINGS::contains) || has(IncidentWords.THING, words);
    }

    private static void put(Template template, String role, String words) {
        String bare = bare(words);
        if (!bare.isEmpty() && !IncidentWords.PRONOUN.matcher(bare).matches()) {
            template.of(role).add(bare);
        }
    }

    /** The organisation that the report names most, and no words that others hold. */
    private void finish(Template template) {
        Set<String> orgs = template.of("PerpOrg");
        boolean open =
                orgs.stream().noneMatch(o -> IncidentWords.GROUPS.contains(o) && count(o) > 0);
        if (open
                && template.of("PerpInd").stream()
                        .anyMatch(p -> IncidentWords.IRREGULAR.matcher(p).find())) {
            String most = "";
            for (String group : IncidentWords.GROUPS) {
                most = count(group) > (most.isEmpty() ? 0 : count(most)) ? group : most;
            }
            put(template, "PerpOrg", most);
        }
        for (String role : List.of("Weapon", "Victim", "PerpInd")) {
            Set<String> all = template.of(role);
            List<String> held =
                    all.stream()
                            .filter(
                                    one ->
                                            all.stream()
                                                    .anyMatch(
                                                            other ->
                                                                    !other.equals(one)
                                                                            && (role.equals(
                                                                                            "PerpInd")
                                                                                    ? other
                                                                                            .endsWith(
                                                                                                    one)
                                                                                    : other
                                                                                            .contains(
                                                                                                    one))))
                            .toList();
            held.forEach(all::remove);
        }
    }

    private int count(String group) {
        Matcher found =
                Pattern.compile("\\b" + Pattern.quote(group) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(text);
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }

    private static boolean holds(String words, String group) {
        return Pattern.compile("\\b" + Pattern.quote(group) + "\\b").matcher(words).find();
    }

    /** The capitalised words at the end, without titles, in small letters. */
    private static String name(String quote) {
        List<String> words = new ArrayList<>();
        String[] all = quote.replaceAll("\\(.*?\\)", "").strip().split("\\s+");
        for (int i = all.length - 1; i >= 0; i--) {
            boolean tall = !all[i].isEmpty() && Character.isUpperCase(all[i].charAt(0));
            boolean link = !words.isEmpty() && all[i].matches("de|del|la|los|las|y");
            if (!tall && !link) {
                break;
            }
            words.add(0, all[i]);
        }
        while (!words.isEmpty() && IncidentWords.TITLE.matcher(words.get(0)).matches()) {
            words.remove(0);
        }
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    /** A longer name of the report that ends with this one or holds it. */
    private String full(String name) {
        String best = name;
        if (name.isEmpty()) {
            return best;
        }
        for (String other : names) {
            int words = other.split(" ").length;
            boolean longer = words > best.split(" ").length && words <= 5;
            if (longer && (" " + other + " ").contains(" " + name + " ")) {
                best = other;
            }
        }
        return best;
    }

    static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(the|a|an|some|several|two|three|four|five|six|his|her|their) ", "")
                .replaceAll("^[ ,]+|[ ,]+$", "");
    }
}
