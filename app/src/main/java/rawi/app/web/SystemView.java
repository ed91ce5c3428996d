package rawi.app.web;

/**
 * The described system of a place and period.
 *
 * @param figure HTML with everything of another hand escaped; empty while it is worked out
 * @param part of how many reports it is, when there are more of that place and period; else 0
 */
public record SystemView(String place, String from, String to, String figure, int part) {}
