package rawi.app.words;

/**
 * What a medium puts around words of another hand (quotes, names, file names) and around numbers so
 * that their reading direction cannot disturb the sentence they stand in.
 */
public interface Marks {

    /** Text as it is, for data and attributes. */
    Marks NONE =
            new Marks() {
                @Override
                public String foreign(String words) {
                    return words;
                }

                @Override
                public String number(String digits) {
                    return digits;
                }
            };

    /** Words of another hand. */
    String foreign(String words);

    /** A number, range or date in digits. */
    String number(String digits);

    /** The program's own text before anything is put into it. */
    default String own(String text) {
        return text;
    }
}
