package rawi.app.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.people.Logins;
import rawi.app.people.Role;
import rawi.app.people.Totp;
import rawi.app.store.Case;
import rawi.app.store.People;

/** {@code rawi user}: who may work at the desk of a case. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = {
            "Who may work at the desk of a case. A case with users is opened by login only.",
            "Roles: reader, analyst, reviewer, releaser, admin; several may be given."
        })
final class UserCommand implements Runnable {

    @ParentCommand private RawiCommand parent;

    @Override
    public void run() {
        throw new UsageException("say add, list, role, disable, enable, reset or unlock");
    }

    private static void told(RawiCommand parent, String name, Logins.Invitation made) {
        parent.streams.say(
                name
                        + ": first password "
                        + made.password()
                        + " (to be changed at the first login); authenticator "
                        + Totp.address(made.totp(), name)
                        + " or by hand "
                        + made.totp());
        parent.streams.say("hand both over in person or by two ways; they are not shown again");
    }

    private static Set<Role> roles(Set<String> names) {
        Set<Role> roles = new TreeSet<>();
        for (String name : names) {
            roles.add(
                    Role.of(name)
                            .orElseThrow(
                                    () ->
                                            new UsageException(
                                                    "roles are reader, analyst, reviewer,"
                                                            + " releaser and admin, got "
                                                            + name)));
        }
        return roles;
    }

    private static People.User known(People people, String name) {
        return people.user(name).orElseThrow(() -> new UsageException("no user " + name));
    }

    private static void keep(People people, People.User user, Set<String> roles, boolean disabled) {
        people.keep(
                new People.User(
                        user.name(),
                        roles,
                        user.password(),
                        user.totp(),
                        user.totpStep(),
                        user.mustChange(),
                        disabled,
                        user.created()));
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds somebody.")
    void add(
            @Mixin CaseOptions options,
            @Parameters(paramLabel = "NAME", description = "The login name.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            split = ",",
                            required = true,
                            description = "What the person may do.")
                    Set<String> given) {
        Set<Role> roles = roles(given);
        try (Case opened = options.open()) {
            if (opened.people().user(name).isPresent()) {
                throw new UsageException("there is a user " + name + " already");
            }
            try {
                told(
                        parent,
                        name,
                        new Logins(opened.people(), Clock.systemUTC()).invite(name, roles));
            } catch (IllegalArgumentException e) {
                throw new UsageException(e.getMessage());
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all, with roles.")
    void list(@Mixin CaseOptions options) throws java.io.IOException {
        try (Case opened = options.open()) {
            StringBuilder lines = new StringBuilder();
            for (People.User user : opened.people().users()) {
                lines.append(
                        Lines.of(
                                user.name(),
                                String.join(",", new TreeSet<>(user.roles())),
                                user.disabled() ? "disabled" : "",
                                Lines.plural(
                                        opened.people().passkeys(user.name()).size(), "passkey")));
            }
            try (java.io.Writer out = parent.streams.writer()) {
                out.write(lines.toString());
            }
            opened.people()
                    .state("locked")
                    .ifPresent(by -> parent.streams.say("the desk is locked since " + by));
        }
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Sets somebody's roles.")
    void role(
            @Mixin CaseOptions options,
            @Parameters(index = "0", paramLabel = "NAME", description = "The login name.")
                    String name,
            @Parameters(
                            index = "1",
                            paramLabel = "ROLES",
                            split = ",",
                            description = "All the person may do from now on.")
                    Set<String> given) {
        Set<String> codes = new TreeSet<>();
        roles(given).forEach(role -> codes.add(role.code()));
        try (Case opened = options.open()) {
            People.User user = known(opened.people(), name);
            keep(opened.people(), user, codes, user.disabled());
        }
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Lets somebody in no more; sessions end at once.")
    void disable(
            @Mixin CaseOptions options,
            @Parameters(paramLabel = "NAME", description = "The login name.") String name) {
        stand(options, name, true);
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Takes that back.")
    void enable(
            @Mixin CaseOptions options,
            @Parameters(paramLabel = "NAME", description = "The login name.") String name) {
        stand(options, name, false);
    }

    private static void stand(CaseOptions options, String name, boolean disabled) {
        try (Case opened = options.open()) {
            People.User user = known(opened.people(), name);
            keep(opened.people(), user, user.roles(), disabled);
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "A new first password and authenticator secret; passkeys go.")
    void reset(
            @Mixin CaseOptions options,
            @Parameters(paramLabel = "NAME", description = "The login name.") String name) {
        try (Case opened = options.open()) {
            People.User user = known(opened.people(), name);
            Logins logins = new Logins(opened.people(), Clock.systemUTC());
            told(parent, name, logins.invite(name, roles(user.roles())));
        }
    }

    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Opens the desk again after somebody locked it for all.")
    void unlock(@Mixin CaseOptions options) {
        try (Case opened = options.open()) {
            Optional<String> locked = opened.people().state("locked");
            opened.people().clearState("locked");
            parent.streams.say(
                    locked.map(by -> "unlocked; it was locked by " + by).orElse("it was open"));
        }
    }
}
