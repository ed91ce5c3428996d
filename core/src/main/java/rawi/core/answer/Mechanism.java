package rawi.core.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.core.model.ClaimType;

/** By what men of military age are made to serve, or kept from it; the order of an answer. */
public enum Mechanism {
    CONSCRIPTION(ClaimType.FORCED_CONSCRIPTION),
    RESERVE(ClaimType.RESERVE_CALLUP),
    FORCED_RECRUITMENT(ClaimType.FORCED_RECRUITMENT),
    CHILD(ClaimType.CHILD_RECRUITMENT),
    ARREST(ClaimType.ARREST_DETENTION, ClaimType.ABDUCTION_DISAPPEARANCE),
    CHECKPOINT(ClaimType.CHECKPOINT),
    INDUCED(ClaimType.INDUCED_RECRUITMENT, ClaimType.RECRUITMENT_INFRASTRUCTURE),
    INTAKE(ClaimType.INTAKE_CHANGE),
    BRIBE(ClaimType.BRIBE_FOR_RELEASE),
    EXEMPTION(ClaimType.EXEMPTION_NOT_HONOURED),
    SETTLEMENT(ClaimType.AGREEMENT_SETTLEMENT),
    AVOIDANCE(ClaimType.HIDING_CONFINEMENT);

    private final List<ClaimType> types;

    Mechanism(ClaimType... types) {
        this.types = List.of(types);
    }

    public List<ClaimType> types() {
        return types;
    }

    /** The name on the command line and in data: {@code forced-recruitment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Mechanism> of(String key) {
        return Arrays.stream(values()).filter(m -> m.key().equals(key)).findFirst();
    }

    public static Optional<Mechanism> of(ClaimType type) {
        return Arrays.stream(values()).filter(m -> m.types.contains(type)).findFirst();
    }
}
