package rawi.core.corroborate;

import rawi.core.model.ClaimType;

/** Leaves that may speak of one event, whatever the words: a blast, an attack, a bomb. */
enum Sort {
    BLOW(Block.FORCE),
    CLASH(Block.FORCE),
    HARM(Block.FORCE),
    DAMAGE(Block.FORCE),
    SEIZE(Block.TAKE),
    DRAFT(Block.TAKE),
    RELEASE(Block.RELEASE),
    ATTRACT(Block.ATTRACT),
    CHILD(Block.ATTRACT),
    INTAKE(Block.INTAKE),
    ORDER(Block.INTAKE),
    CHECKPOINT(Block.POST),
    DEPLOY(Block.POST),
    RESTRICT(Block.BAR),
    AID(Block.BAR),
    BRIBE(Block.MONEY),
    LEVY(Block.MONEY),
    PROPERTY(Block.MONEY),
    TORTURE(Block.ABUSE),
    SEXUAL(Block.ABUSE),
    THREAT(Block.ABUSE),
    LABOUR(Block.ABUSE),
    FLIGHT(Block.MOVE),
    HIDE(Block.MOVE),
    RETURN(Block.MOVE),
    PROTEST(Block.PROTEST),
    APPOINT(Block.RULE),
    SETTLE(Block.SETTLE),
    TERRITORY(Block.RULE),
    CONTEXT(Block.CONTEXT);

    /** Sorts that are compared with each other at all. */
    enum Block {
        FORCE,
        TAKE,
        RELEASE,
        ATTRACT,
        INTAKE,
        POST,
        BAR,
        MONEY,
        ABUSE,
        MOVE,
        PROTEST,
        RULE,
        SETTLE,
        CONTEXT
    }

    private final Block block;

    Sort(Block block) {
        this.block = block;
    }

    Block block() {
        return block;
    }

    /** Whether such a thing, once begun, goes on: a centre that opened is open. */
    boolean lasts() {
        return this == ATTRACT || this == SETTLE;
    }

    /** Whether announcement, practice and single acts of it are one matter in one place. */
    boolean isProcess() {
        return this == ATTRACT || this == SETTLE || this == INTAKE;
    }

    static Sort of(ClaimType type) {
        return switch (type) {
            case FORCED_CONSCRIPTION, RESERVE_CALLUP, FORCED_RECRUITMENT -> DRAFT;
            case INDUCED_RECRUITMENT, RECRUITMENT_INFRASTRUCTURE -> ATTRACT;
            case CHILD_RECRUITMENT -> CHILD;
            case INTAKE_CHANGE -> INTAKE;
            case ARREST_DETENTION, ABDUCTION_DISAPPEARANCE -> SEIZE;
            case RELEASE -> RELEASE;
            case CHECKPOINT -> CHECKPOINT;
            case SECURITY_DEPLOYMENT -> DEPLOY;
            case MOVEMENT_RESTRICTION -> RESTRICT;
            case BRIBE_FOR_RELEASE -> BRIBE;
            case EXTORTION_LEVY -> LEVY;
            case PROPERTY_SEIZURE -> PROPERTY;
            case DESTRUCTION_LOOTING -> DAMAGE;
            case KILLING, INJURY -> HARM;
            case TORTURE_ILL_TREATMENT -> TORTURE;
            case SEXUAL_VIOLENCE -> SEXUAL;
            case THREAT_INTIMIDATION -> THREAT;
            case FORCED_LABOUR -> LABOUR;
            case ARMED_CLASH -> CLASH;
            case ATTACK_UNSPECIFIED, SHELLING, AIR_DRONE_STRIKE, IED_MINE, CHEMICAL_ATTACK -> BLOW;
            case FLIGHT, FORCED_DISPLACEMENT -> FLIGHT;
            case HIDING_CONFINEMENT -> HIDE;
            case RETURN -> RETURN;
            case AID_OBSTRUCTION -> AID;
            case PROTEST -> PROTEST;
            case POLICY_ORDER -> ORDER;
            case APPOINTMENT -> APPOINT;
            case AGREEMENT_SETTLEMENT -> SETTLE;
            case TERRITORIAL_CHANGE -> TERRITORY;
            case EXEMPTION_NOT_HONOURED, FEAR, SOCIOECONOMIC_CONDITION -> CONTEXT;
        };
    }
}
