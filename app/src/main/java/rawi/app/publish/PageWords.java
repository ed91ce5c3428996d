package rawi.app.publish;

import java.time.LocalDate;
import rawi.app.words.Dates;
import rawi.app.words.Language;
import rawi.app.words.Phrases;
import rawi.app.words.Wording;

/** The words of a page: as HTML for its elements and as plain text for attributes. */
final class PageWords {

    private final Wording plain;
    private final Wording html;
    private final ClaimWords plainClaims;
    private final ClaimWords claims;
    private final Phrases phrases;

    PageWords(Wording words) {
        this.plain = words;
        this.html = words.in(HtmlMarks.HTML);
        this.plainClaims = new ClaimWords(plain, Dates.full(plain));
        this.claims = new ClaimWords(html, Dates.full(html));
        this.phrases = new Phrases(html);
    }

    Language language() {
        return html.language();
    }

    /** A text as HTML; arguments of another hand are isolated and escaped. */
    String html(String key, Object... arguments) {
        return html.text(key, arguments);
    }

    /** A number with its noun, as HTML. */
    String plural(String key, long n) {
        return html.plural(key, n);
    }

    /** A text with nothing escaped. */
    String plain(String key) {
        return plain.text(key);
    }

    /** A text for a quoted attribute. */
    String attribute(String key, Object... arguments) {
        return Html.escape(plain.text(key, arguments));
    }

    /** A number with its noun for a quoted attribute. */
    String pluralAttribute(String key, long n) {
        return Html.escape(plain.plural(key, n));
    }

    /** A claim's parts as HTML. */
    ClaimWords claims() {
        return claims;
    }

    /** A claim's parts as plain text, to be escaped. */
    ClaimWords plainClaims() {
        return plainClaims;
    }

    /** A remark of the method or of ingest, as HTML. */
    String remark(String remark) {
        return phrases.of(remark);
    }

    String day(LocalDate day) {
        return "<time datetime=\"" + day + "\">" + claims.dates().day(day) + "</time>";
    }
}
