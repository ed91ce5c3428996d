package rawi.app.web;

/**
 * An answer sheet and the question that it answers.
 *
 * @param question as typed
 * @param asked whether anything was asked yet
 * @param linking whether reports are still being compared
 * @param large whether the case is too large for it
 * @param figure HTML with everything of another hand escaped
 * @param query the filters as an address has them, with the question mark
 */
public record AnswerView(
        String question,
        String actor,
        String mechanism,
        String profile,
        String place,
        String from,
        String to,
        String level,
        boolean asked,
        boolean linking,
        boolean large,
        String figure,
        String query) {}
