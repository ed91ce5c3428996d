package rawi.core.measure.linked;

/** Who stands behind an incident, as its claims tell; the two sides are never added. */
public enum Side {
    STATE,
    NON_STATE,
    /** Nobody is named, or as many claims name one side as the other. */
    UNTOLD
}
