package rawi.app.web;

import io.javalin.security.RouteRole;

/** What somebody may do; each address of the desk needs one of them. */
public enum Right implements RouteRole {
    /** Style sheets, scripts, the page of login: nothing of the case. */
    ANYONE,
    /** See reports, claims and incidents at the desk's level. */
    READ,
    /** Decide on claims. */
    REVIEW
}
