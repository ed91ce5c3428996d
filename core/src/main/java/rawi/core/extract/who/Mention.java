package rawi.core.extract.who;

/**
 * A noun phrase in the report.
 *
 * @param sentence index of its sentence
 * @param head token of its head
 */
public record Mention(int sentence, int head) {}
