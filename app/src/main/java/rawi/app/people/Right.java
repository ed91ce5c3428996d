package rawi.app.people;

/** What somebody may do; each address of the desk needs one of them. */
public enum Right {
    /** Style sheets, scripts, the page of login: nothing of the case. */
    ANYONE,
    /** Whoever is logged in: the own account, logging out. */
    SELF,
    /** See reports, claims and incidents at the desk's level. */
    READ,
    /** Decide on claims, add, comment, assign, hide words, code. */
    REVIEW,
    /** Merge and split incidents, reconcile codings, decide on names. */
    JUDGE,
    /** Ask for words that are sealed, with a reason that is logged. */
    SEALED,
    /** Release what leaves the desk, and grant the opening of sealed words. */
    RELEASE,
    /** Manage users. */
    ADMIN,
    /** Close all sessions at once. */
    LOCK
}
