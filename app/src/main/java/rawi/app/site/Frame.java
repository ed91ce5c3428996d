package rawi.app.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rawi.app.export.Names;
import rawi.app.export.Stamp;
import rawi.app.publish.Html;
import rawi.app.words.Dates;
import rawi.app.words.Language;
import rawi.app.words.Script;
import rawi.app.words.Wording;
import rawi.core.disclose.Area;
import rawi.core.disclose.Period;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedIncident;
import rawi.core.model.TimeRange;

/** What the pages of one language share: head, foot, and words of every kind as HTML. */
final class Frame {

    private final Wording words;
    private final Names names;
    private final Shared shared;
    private final Stamp stamp;

    Frame(Language language, Names names, Shared shared, Stamp stamp) {
        this.words = Wording.of(language);
        this.names = names;
        this.shared = shared;
        this.stamp = stamp;
    }

    Language language() {
        return words.language();
    }

    Shared shared() {
        return shared;
    }

    Stamp stamp() {
        return stamp;
    }

    Names names() {
        return names;
    }

    /** Folder of this language below the site's. */
    String folder() {
        return language() == Language.ENGLISH ? "" : language().code() + "/";
    }

    /**
     * A whole page.
     *
     * @param path of the page below the folder of its language
     */
    String page(String path, String title, String body) {
        String up = "../".repeat((folder() + path).split("/").length - 1);
        String own = "../".repeat(path.split("/").length - 1);
        Language other = language() == Language.ENGLISH ? Language.ARABIC : Language.ENGLISH;
        String there = up + (other == Language.ENGLISH ? "" : other.code() + "/") + path;
        return "<!DOCTYPE html>\n<html lang=\""
                + language().code()
                + "\" dir=\""
                + language().direction()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
                + Html.escape(title)
                + "</title>\n<link rel=\"stylesheet\" href=\""
                + up
                + "site.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">"
                + say("site.skip")
                + "</a>\n<header><p>"
                + say("site.title")
                + "</p><nav><a href=\""
                + own
                + "index.html\">"
                + say("site.home")
                + "</a><a href=\""
                + own
                + "about.html\">"
                + say("site.about")
                + "</a><a lang=\""
                + other.code()
                + "\" dir=\""
                + other.direction()
                + "\" href=\""
                + there
                + "\">"
                + (other == Language.ENGLISH ? "English" : "العربية")
                + "</a></nav></header>\n<main id=\"content\">\n<p class=\"notice\"><b>"
                + say("site.notice")
                + "</b> "
                + say("site.lead")
                + "</p>\n"
                + body
                + "</main>\n<footer><p>"
                + say("site.release", "{id}", "{day}")
                        .replace("{id}", foreign(stamp.terms().id()))
                        .replace("{day}", "<bdi>" + day(stamp.terms().made()) + "</bdi>")
                + " · "
                + say("site.credit")
                + "</p></footer>\n</body>\n</html>\n";
    }

    /** A text of this language as HTML. */
    String say(String key, Object... arguments) {
        return Html.escape(words.text(key, arguments));
    }

    String plural(String key, long n) {
        return Html.escape(words.plural(key, n));
    }

    /** Words of another hand, which may run the other way. */
    static String foreign(String text) {
        String language = Script.of(text).map(l -> " lang=\"" + l.code() + "\"").orElse("");
        return "<bdi" + language + ">" + Html.escape(text) + "</bdi>";
    }

    String type(String code) {
        return Html.escape(names.type(code, language()));
    }

    String area(Area area) {
        return area.code().isEmpty() ? say("site.untold") : Html.escape(areaName(area));
    }

    String areaName(Area area) {
        return language() == Language.ARABIC ? area.nameAr() : area.name();
    }

    String day(LocalDate day) {
        return Dates.full(words).day(day);
    }

    String period(Period period) {
        return period(period.from(), period.until());
    }

    String period(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.isEmpty() && until.isEmpty()
                ? say("site.untold")
                : Html.escape(Dates.full(words).range(new TimeRange(from, until)));
    }

    String shown(List<String> found) {
        return found.isEmpty()
                ? say("site.untold")
                : String.join(
                        language() == Language.ARABIC ? "، " : ", ",
                        found.stream()
                                .map(name -> foreign(names.shown(name, language())))
                                .toList());
    }

    String people(SharedIncident incident) {
        if (incident.people().isEmpty()) {
            return say("site.untold");
        }
        return String.join(
                "<br>",
                incident.people().stream()
                        .map(p -> type(p.what()) + " <bdi dir=\"ltr\">" + range(p) + "</bdi>")
                        .toList());
    }

    private static String range(SharedIncident.People people) {
        return Names.range(people.range()).replaceFirst("^0-", "≤ ").replace('-', '–');
    }

    /** A chain, outer to inner, in the direction of the page. */
    String chain(List<String> chain) {
        return String.join(
                language() == Language.ARABIC ? " ← " : " → ",
                chain.stream().map(name -> foreign(names.shown(name, language()))).toList());
    }
}
