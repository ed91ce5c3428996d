package rawi.app.web;

/**
 * The described system of a place and period.
 *
 * @param figure HTML with everything of another hand escaped; empty while reports are compared
 */
public record SystemView(String place, String from, String to, String figure) {}
