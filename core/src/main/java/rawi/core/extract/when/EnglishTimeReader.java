package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Block;
import rawi.core.text.Patterns;

/** Finds the time expressions of an English report and reads them as days. */
final class EnglishTimeReader implements TimeReader {

    private final TimeWords words;
    private final TimeVerbs verbs;

    EnglishTimeReader(DataFiles files) {
        this.words = new TimeWords(files, "en");
        this.verbs = new TimeVerbs(files, "en");
    }

    @Override
    public Times read(ParsedText text, EventWords classes) {
        Walk walk = new Walk(words, text);
        List<List<TimeFound>> all = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            all.add(text.isRead(s) ? walk.sentence(s) : List.of());
        }
        return new EnglishTimes(text, all, verbs, classes);
    }

    /** One report, read from its first sentence on; used by one thread. */
    private static final class Walk {

        private final TimeWords words;
        private final ParsedText text;
        private final Optional<LocalDate> published;
        private final DateParser dates;
        private final Optional<RelativeParser> relative;
        private final NarrativeParser narrative;
        private final TimeFrame frame;
        private final Told told = new Told();
        private Block block;

        Walk(TimeWords words, ParsedText text) {
            this.words = words;
            this.text = text;
            this.published = text.layout().report().published();
            this.dates = new DateParser(words, published);
            this.relative = published.map(p -> new RelativeParser(words, dates, p));
            this.narrative = new NarrativeParser(words, published);
            this.frame = new TimeFrame(words, published);
        }

        List<TimeFound> sentence(int s) {
            if (text.sentence(s).block() != block) {
                block = text.sentence(s).block();
                dates.newParagraph();
                told.newParagraph();
            }
            told.newSentence();
            List<TimeFound> found = new ArrayList<>();
            TimeTokens tokens = new TimeTokens(text.tree(s));
            int next = 0;
            for (int i = 0; i < tokens.size(); i++) {
                if (i < next || !words.begins(tokens, i)) {
                    continue;
                }
                Optional<TimeFound> time = at(s, tokens, i, next);
                if (time.isPresent()) {
                    merge(found, time.get());
                    told.add(time.get().when().range());
                    next = time.get().last() + 1;
                }
            }
            return found;
        }

        /** "Days earlier, on 2 December": the day says it better. */
        private static void merge(List<TimeFound> found, TimeFound time) {
            int last = found.size() - 1;
            boolean vague =
                    last >= 0
                            && found.get(last).when().range().earliest().isEmpty()
                            && found.get(last).last() + 2 == time.first()
                            && time.when().range().latest().isPresent()
                            && time.when().range().earliest().isPresent();
            if (vague) {
                found.remove(last);
            }
            found.add(time);
        }

        private Optional<TimeFound> at(int s, TimeTokens tokens, int i, int free) {
            Optional<TimeFound> vague = vague(s, tokens, i);
            if (vague.isPresent()) {
                return vague;
            }
            Optional<TimeFound> apart = apart(s, tokens, i);
            if (apart.isPresent()) {
                return apart;
            }
            return parsed(tokens, i)
                    .map(p -> frame.around(tokens, i, p, free, k -> parsed(tokens, k)))
                    .map(f -> time(s, tokens, f, TimeFound.Force.DATE, -1));
        }

        private Optional<Parsed> parsed(TimeTokens tokens, int i) {
            return narrative
                    .at(tokens, i, told)
                    .or(() -> dates.at(tokens, i))
                    .or(() -> relative.flatMap(r -> r.at(tokens, i)));
        }

        /** "four weeks after an earlier raid": that raid, told from the day of this sentence. */
        private Optional<TimeFound> apart(int s, TimeTokens tokens, int i) {
            Optional<Amount> amount =
                    Amount.at(words, tokens, i)
                            .filter(a -> !a.isVague())
                            .filter(a -> Patterns.fit(tokens.low(a.last() + 1), "after|before"));
            Optional<LocalDate> day = told.here().flatMap(TimeRange::latest);
            if (amount.isEmpty() || day.isEmpty()) {
                return Optional.empty();
            }
            int sign = amount.get().last() + 1;
            int event = text.tree(s).head(sign);
            if (event <= sign) {
                return Optional.empty();
            }
            boolean after = tokens.low(sign).equals("after");
            LocalDate then = after ? amount.get().before(day.get()) : amount.get().after(day.get());
            TimeFrame.Framed framed = new TimeFrame.Framed(i, sign, TimeRange.day(then));
            return Optional.of(time(s, tokens, framed, TimeFound.Force.DATE, event));
        }

        private Optional<TimeFound> vague(int s, TimeTokens tokens, int i) {
            boolean since = tokens.low(i).equals("since") && isAlone(tokens, i);
            if (since && told.any().isPresent()) {
                TimeRange open = new TimeRange(told.any().get().earliest(), Optional.empty());
                int last = tokens.low(i + 1).equals("then") ? i + 1 : i;
                TimeFrame.Framed framed = new TimeFrame.Framed(i, last, open);
                return Optional.of(time(s, tokens, framed, TimeFound.Force.DATE, -1));
            }
            Optional<Word> word =
                    words.at(tokens, i, Kind.VAGUE)
                            .or(() -> words.at(tokens, i, Kind.MEANWHILE))
                            .or(() -> words.at(tokens, i, Kind.RATE));
            if (word.isEmpty() || published.isEmpty() || isLoose(tokens, i, word.get())) {
                return Optional.empty();
            }
            TimeFound.Force force =
                    word.get().kind() == Kind.RATE ? TimeFound.Force.RATE : TimeFound.Force.VAGUE;
            TimeRange range = TimeRange.until(published.get());
            return Optional.of(
                    time(
                            s,
                            tokens,
                            new TimeFrame.Framed(i, i + word.get().length() - 1, range),
                            force,
                            -1));
        }

        /** "has meanwhile opened", "the most recent strike", "so far this month": no date here. */
        private static boolean isLoose(TimeTokens tokens, int i, Word word) {
            boolean within = word.kind() == Kind.MEANWHILE && i > 1;
            boolean ranked = tokens.low(i - 1).equals("most");
            boolean counted = tokens.low(i + word.length()).equals("this");
            return within || ranked || counted;
        }

        /** "since" without words of its own: "have stayed indoors since". */
        private static boolean isAlone(TimeTokens tokens, int i) {
            String next = tokens.low(i + 1);
            return tokens.tag(i).equals("RB")
                    || next.isEmpty()
                    || Patterns.fit(next, "[.,;:]|or|and|then");
        }

        private TimeFound time(
                int s,
                TimeTokens tokens,
                TimeFrame.Framed framed,
                TimeFound.Force force,
                int only) {
            return framed.found(text, s, tokens.tree(), force, only);
        }
    }
}
