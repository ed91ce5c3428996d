package rawi.app.publish;

import java.util.Optional;
import rawi.app.words.Language;
import rawi.app.words.Marks;
import rawi.app.words.Script;

/** {@code <bdi>} with language and direction around words of another hand; all text escaped. */
final class HtmlMarks implements Marks {

    static final HtmlMarks HTML = new HtmlMarks();

    private HtmlMarks() {}

    @Override
    public String foreign(String words) {
        return "<bdi" + attributes(words) + ">" + Html.escape(words) + "</bdi>";
    }

    /** {@code lang} and {@code dir} of the words, told from their letters. */
    static String attributes(String words) {
        Optional<Language> language = Script.of(words);
        return language.map(l -> " lang=\"" + l.code() + "\" dir=\"" + l.direction() + "\"")
                .orElse(" dir=\"ltr\"");
    }

    @Override
    public String number(String digits) {
        boolean plain = digits.chars().allMatch(Character::isDigit);
        return plain ? digits : "<bdi dir=\"ltr\">" + Html.escape(digits) + "</bdi>";
    }

    @Override
    public String own(String text) {
        return Html.escape(text);
    }
}
