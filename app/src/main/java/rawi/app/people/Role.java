package rawi.app.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles of a desk with their rights; with {@code Routes}, the whole table of who may do what.
 * Somebody may have several. No role alone opens what is sealed: one asks, another one grants.
 */
public enum Role {
    READER(Right.SELF, Right.READ),
    ANALYST(Right.SELF, Right.READ, Right.REVIEW, Right.LOCK),
    REVIEWER(Right.SELF, Right.READ, Right.REVIEW, Right.JUDGE, Right.SEALED, Right.LOCK),
    RELEASER(Right.SELF, Right.READ, Right.RELEASE, Right.LOCK),
    /** Manages people and reads no report. */
    ADMIN(Right.SELF, Right.ADMIN, Right.LOCK);

    private final Set<Right> rights;

    Role(Right first, Right... more) {
        this.rights = Set.copyOf(EnumSet.of(first, more));
    }

    public Set<Right> rights() {
        return rights;
    }

    /** The name on the command line and in the case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** What somebody with these roles may do; names of no role give nothing. */
    public static Set<Right> rights(Set<String> roles) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(name -> of(name).ifPresent(role -> rights.addAll(role.rights)));
        return rights;
    }
}
