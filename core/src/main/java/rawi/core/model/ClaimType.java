package rawi.core.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The leaves of the codebook: what kind of thing a claim says. Codes are those of gold/1. */
public enum ClaimType {
    FORCED_CONSCRIPTION("recruitment.forced_conscription"),
    RESERVE_CALLUP("recruitment.reserve_callup"),
    FORCED_RECRUITMENT("recruitment.forced_recruitment"),
    INDUCED_RECRUITMENT("recruitment.induced_recruitment"),
    CHILD_RECRUITMENT("recruitment.child_recruitment"),
    INTAKE_CHANGE("recruitment.intake_change"),
    RECRUITMENT_INFRASTRUCTURE("recruitment.recruitment_infrastructure"),
    ARREST_DETENTION("liberty.arrest_detention"),
    ABDUCTION_DISAPPEARANCE("liberty.abduction_disappearance"),
    RELEASE("liberty.release"),
    CHECKPOINT("movement.checkpoint"),
    SECURITY_DEPLOYMENT("movement.security_deployment"),
    MOVEMENT_RESTRICTION("movement.movement_restriction"),
    BRIBE_FOR_RELEASE("property.bribe_for_release"),
    EXTORTION_LEVY("property.extortion_levy"),
    PROPERTY_SEIZURE("property.property_seizure"),
    DESTRUCTION_LOOTING("property.destruction_looting"),
    KILLING("integrity.killing"),
    INJURY("integrity.injury"),
    TORTURE_ILL_TREATMENT("integrity.torture_ill_treatment"),
    SEXUAL_VIOLENCE("integrity.sexual_violence"),
    THREAT_INTIMIDATION("integrity.threat_intimidation"),
    FORCED_LABOUR("integrity.forced_labour"),
    ARMED_CLASH("hostilities.armed_clash"),
    ATTACK_UNSPECIFIED("hostilities.attack_unspecified"),
    SHELLING("hostilities.shelling"),
    AIR_DRONE_STRIKE("hostilities.air_drone_strike"),
    IED_MINE("hostilities.ied_mine"),
    CHEMICAL_ATTACK("hostilities.chemical_attack"),
    FLIGHT("displacement.flight"),
    FORCED_DISPLACEMENT("displacement.forced_displacement"),
    HIDING_CONFINEMENT("displacement.hiding_confinement"),
    RETURN("displacement.return"),
    AID_OBSTRUCTION("humanitarian.aid_obstruction"),
    PROTEST("civic.protest"),
    POLICY_ORDER("authority.policy_order"),
    APPOINTMENT("authority.appointment"),
    AGREEMENT_SETTLEMENT("authority.agreement_settlement"),
    TERRITORIAL_CHANGE("authority.territorial_change"),
    EXEMPTION_NOT_HONOURED("context.exemption_not_honoured"),
    FEAR("context.fear"),
    SOCIOECONOMIC_CONDITION("context.socioeconomic_condition");

    private static final Map<String, ClaimType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(ClaimType::code, Function.identity()));

    private final String code;

    ClaimType(String code) {
        this.code = code;
    }

    /** The code as files write it, such as {@code liberty.arrest_detention}. */
    public String code() {
        return code;
    }

    /** The part before the dot: {@code liberty}. */
    public String family() {
        return code.substring(0, code.indexOf('.'));
    }

    /** Context states are never counted (invariant I6). */
    public boolean isContext() {
        return code.startsWith("context.");
    }

    /**
     * The type with this code.
     *
     * @throws IllegalArgumentException when the codebook has no such leaf
     */
    public static ClaimType of(String code) {
        ClaimType type = BY_CODE.get(code);
        if (type == null) {
            throw new IllegalArgumentException("no claim type " + code);
        }
        return type;
    }
}
