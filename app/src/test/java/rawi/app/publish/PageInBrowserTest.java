package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.words.Language;
import rawi.app.words.Wording;

/** The page opened in a real browser: its own script runs, that of the report does not. */
@Tag("browser")
class PageInBrowserTest {

    @TempDir private Path folder;

    @Test
    void drawsTheFilterAndRunsNoForeignScript() throws Exception {
        String drawn = drawn(page(Language.ENGLISH));
        assertThat(drawn).contains(">liberty<b>1</b></button>", ">hostilities<b>1</b></button>");
        assertThat(drawn).contains(">denied<b>1</b></button>", ">2 claims</output>");
        assertThat(drawn).doesNotContain("<script>alert");
    }

    @Test
    void keysWalkTheClaimsAndLightTheirWords() throws Exception {
        String drawn = drawn(driven("key('j')"));
        assertThat(drawn).containsPattern("class=\"card liberty here\"[^>]*id=\"r1-C01\"");
        assertThat(drawn).contains("data-as=\"who\"", "data-as=\"event\"", "data-as=\"when\"");
        assertThat(drawn(driven("key('j');key('j')")))
                .containsPattern("class=\"card hostilities denied here\"");
        assertThat(drawn(driven("key('j');key('Escape')"))).doesNotContain("data-as=");
        assertThat(drawn(driven("key('?')"))).containsPattern("<dialog[^>]* open");
    }

    @Test
    void clicksLeadFromWordsToClaimAndHideKinds() throws Exception {
        assertThat(drawn(driven("document.querySelector('a.t').click()")))
                .containsPattern("class=\"card liberty here");
        assertThat(drawn(driven("document.querySelector('[data-held=denied]').click()")))
                .contains(">1 of 2 claims</output>")
                .containsPattern("class=\"card hostilities denied off\"");
    }

    @Test
    void filterSpeaksTheReadersLanguageAndCountsAsItDoes() throws Exception {
        assertThat(drawn(page(Language.ARABIC)))
                .contains(">الحرية<b>1</b></button>", ">منفي<b>1</b></button>")
                .contains(">ادعاءان</output>")
                .contains("placeholder=\"بحث في الادعاءات\"");
    }

    @Test
    void theKeysOfAnArabicKeyboardWalkToo() throws Exception {
        String page = page(Language.ARABIC);
        String drawn = drawn(Browser.driven(page, KEYS + "key('\u062A','KeyJ')"));
        assertThat(drawn).containsPattern("class=\"card liberty here\"[^>]*id=\"r1-C01\"");
        assertThat(drawn).contains("data-as=\"متى\"");
        assertThat(drawn(Browser.driven(page, KEYS + "key('\u061F','Slash')")))
                .containsPattern("<dialog[^>]* open");
    }

    private static final String KEYS =
            "const key=(k,c)=>document.dispatchEvent(new KeyboardEvent('keydown',"
                    + "{key:k,code:c||'',bubbles:true}));";

    private static String page(Language ui) throws Exception {
        StringWriter page = new StringWriter();
        HtmlWriter writer = new HtmlWriter(page, Wording.of(ui));
        writer.begin();
        writer.write(Samples.read());
        writer.end();
        return page.toString();
    }

    private static String driven(String script) throws Exception {
        return Browser.driven(page(Language.ENGLISH), KEYS + script);
    }

    private String drawn(String page) throws Exception {
        return new Browser(folder).drawn(page);
    }
}
