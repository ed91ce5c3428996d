package rawi.core.model;

/** A time expression that dates a claim, and the days it stands for. */
public record When(Quote quote, TimeRange range) {}
