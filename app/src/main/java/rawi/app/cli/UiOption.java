package rawi.app.cli;

import java.util.Map;
import java.util.Optional;
import rawi.app.words.Language;

/**
 * What {@code --ui} says, told before the command line is parsed.
 *
 * @param unknown a value that is no language of the program
 */
record UiOption(Language language, Optional<String> unknown) {

    static final String NAME = "--ui";

    static UiOption of(String[] args, Map<String, String> environment) {
        Language usual = Language.ofEnvironment(environment);
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            String value = null;
            if (args[i].startsWith(NAME + "=")) {
                value = args[i].substring(NAME.length() + 1);
            } else if (args[i].equals(NAME) && i + 1 < args.length) {
                value = args[i + 1];
            }
            if (value != null) {
                Optional<Language> found = Language.of(value);
                Optional<String> unknown =
                        found.isPresent() ? Optional.empty() : Optional.of(value);
                return new UiOption(found.orElse(usual), unknown);
            }
        }
        return new UiOption(usual, Optional.empty());
    }
}
