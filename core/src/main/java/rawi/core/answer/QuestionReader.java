package rawi.core.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Selection;
import rawi.core.text.FoldedText;

/**
 * Turns a question of a person, in English or Arabic, into filters and nothing else. What it could
 * not use is handed back, so that it can be shown.
 */
public final class QuestionReader {

    private static final Pattern AGE =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})[- ]?(?:year|عام|سن)|(?:aged|age|عمره|عمرها|بعمر) (\\d{1,2})(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private static final Map<String, Integer> MONTHS = months();

    private final WordSets words;
    private final Evidence.Knowledge knowledge;

    private QuestionReader(WordSets words, Evidence.Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    public static QuestionReader load(DataFiles files, Evidence.Knowledge knowledge) {
        return new QuestionReader(WordSets.load(files), knowledge);
    }

    /** The filters that a question's words name. */
    public Question read(String text) {
        String folded = FoldedText.fold(digits(text));
        Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
        for (String use : words.uses("mechanism_")) {
            if (words.has("mechanism_" + use, folded)) {
                Mechanism.of(use.replace('_', '-')).ifPresent(mechanisms::add);
            }
        }
        // Who asks for recruitment by force wants every way to it: a state's is conscription.
        if (mechanisms.contains(Mechanism.FORCED_RECRUITMENT)
                || mechanisms.contains(Mechanism.CONSCRIPTION)) {
            mechanisms.clear();
        }
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        for (Profile profile : Profile.values()) {
            if (words.has("profile_" + profile.key().replace('-', '_'), folded)) {
                profiles.add(profile);
            }
        }
        Matcher age = AGE.matcher(folded);
        OptionalInt years =
                age.find()
                        ? OptionalInt.of(
                                Integer.parseInt(
                                        age.group(1) != null ? age.group(1) : age.group(2)))
                        : OptionalInt.empty();
        Optional<LocalDate[]> period = period(folded);
        return new Question(
                mechanisms,
                profiles,
                actor(text),
                years,
                new Selection(
                        place(text), period.map(p -> p[0]), period.map(p -> p[1]), List.of()));
    }

    /** Arabic digits as European ones. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            int digit = Character.digit(c, 10);
                            out.appendCodePoint(digit >= 0 ? '0' + digit : c);
                        });
        return out.toString();
    }

    private static Optional<LocalDate[]> period(String folded) {
        List<LocalDate> days = new ArrayList<>();
        Matcher day = DAY.matcher(folded);
        while (day.find()) {
            try {
                days.add(LocalDate.parse(day.group()));
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }
        if (!days.isEmpty()) {
            java.util.Collections.sort(days);
            return Optional.of(new LocalDate[] {days.get(0), days.get(days.size() - 1)});
        }
        Matcher year = YEAR.matcher(folded);
        if (!year.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year.group());
        int first = 0;
        int last = 0;
        for (var month : MONTHS.entrySet()) {
            Matcher named =
                    Pattern.compile("(?<!\\p{L})" + month.getKey() + "(?!\\p{L})").matcher(folded);
            if (named.find()) {
                first = first == 0 ? month.getValue() : Math.min(first, month.getValue());
                last = Math.max(last, month.getValue());
            }
        }
        return Optional.of(
                first == 0
                        ? new LocalDate[] {LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)}
                        : new LocalDate[] {
                            LocalDate.of(number, first, 1),
                            YearMonth.of(number, last).atEndOfMonth()
                        });
    }

    /** The longest run of words that the gazetteer has; a capital or an Arabic letter begins it. */
    private Optional<String> place(String text) {
        List<String> tokens = tokens(text);
        String best = null;
        int longest = 0;
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to <= Math.min(tokens.size(), from + 4); to++) {
                String run = String.join(" ", tokens.subList(from, to));
                int first = run.codePointAt(0);
                boolean arabic = first >= 0x600 && first <= 0x6FF;
                String bare = arabic ? run.replaceFirst("^(في|ب|من) ?", "") : run;
                boolean opens = arabic ? to - from >= 2 : Character.isUpperCase(first) && from > 0;
                if (opens
                        && to - from > longest
                        && knowledge.places().knows(bare)
                        && !MONTHS.containsKey(FoldedText.fold(bare))) {
                    best = bare;
                    longest = to - from;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<String> actor(String text) {
        List<String> tokens = tokens(text);
        for (int from = 0; from < tokens.size(); from++) {
            String run = String.join(" ", tokens.subList(from, tokens.size()));
            Optional<String> found =
                    knowledge
                            .parties()
                            .find(run)
                            .filter(rawi.core.measure.linked.Parties::isParty)
                            .map(rawi.core.lexicon.Actor::name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String token : text.split("[\\s,;:.?!()\"“”«»؟،؛]+")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Months of both languages, as {@link FoldedText} folds them. */
    private static Map<String, Integer> months() {
        String[][] names = {
            {"january", "كانون الثاني", "يناير"},
            {"february", "شباط", "فبراير"},
            {"march", "اذار", "مارس"},
            {"april", "نيسان", "ابريل"},
            {"may", "ايار", "مايو"},
            {"june", "حزيران", "يونيو"},
            {"july", "تموز", "يوليو"},
            {"august", "اب", "اغسطس"},
            {"september", "ايلول", "سبتمبر"},
            {"october", "تشرين الاول", "اكتوبر"},
            {"november", "تشرين الثاني", "نوفمبر"},
            {"december", "كانون الاول", "ديسمبر"}
        };
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int m = 0; m < names.length; m++) {
            for (String name : names[m]) {
                months.put(FoldedText.fold(name), m + 1);
            }
        }
        return months;
    }
}
