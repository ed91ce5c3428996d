package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.json.JsonOut;
import rawi.app.people.Logins;
import rawi.app.people.Passkeys;
import rawi.app.people.Right;
import rawi.app.people.Role;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.People;

/** Coming in, going out, the own account, users, and the lock for all. */
public final class Entrance {

    private final Case opened;
    private final Logins logins;
    private final Passkeys passkeys;
    private final Guard guard;
    private final Views views;

    Entrance(Case opened, Logins logins, Passkeys passkeys, Guard guard, Views views) {
        this.opened = opened;
        this.logins = logins;
        this.passkeys = passkeys;
        this.guard = guard;
        this.views = views;
    }

    /** The page of login; {@code trouble} is the key of a message or empty. */
    public record LoginView(String trouble, String to, String site) {}

    /** The own account. */
    public record AccountView(
            String name,
            List<String> roles,
            boolean mustChange,
            boolean local,
            List<String> passkeys,
            List<TokenLine> tokens,
            List<String> scopes,
            String trouble,
            String made,
            String site) {}

    /** A token without its secret. */
    public record TokenLine(String id, String label, String scopes, String expires) {}

    /** All users, for who manages them. */
    public record UsersView(List<UserLine> users, List<String> roles, String told) {}

    /** A user as a line. */
    public record UserLine(String name, Set<String> roles, boolean disabled, int passkeys) {}

    void loginPage(Context context) {
        show(context, logins.isLocked() ? "locked" : "", 200);
    }

    private void show(Context context, String trouble, int status) {
        context.status(status);
        String to = Inputs.text(context, "to").filter(Entrance::isOwn).orElse("/");
        views.page(context, "login", new LoginView(trouble, to, passkeys.site()));
    }

    /** An address of this desk, not of another site. */
    static boolean isOwn(String address) {
        return address.matches("/(?![/\\\\])[^\\s\\\\]*");
    }

    void login(Context context) {
        Logins.Result result =
                logins.login(
                        Inputs.text(context, "name").orElse(""),
                        Inputs.text(context, "password").orElse(""),
                        Inputs.text(context, "code").orElse(""),
                        context.ip());
        if (result.cookie().isEmpty()) {
            refuse(context, result.refusal());
            return;
        }
        enter(context, result.cookie().get());
        context.redirect(Inputs.text(context, "to").filter(Entrance::isOwn).orElse("/"));
    }

    private void refuse(Context context, Logins.Refusal refusal) {
        int status =
                switch (refusal) {
                    case WAIT -> 429;
                    case LOCKED -> 423;
                    default -> 401;
                };
        if (refusal == Logins.Refusal.WAIT) {
            context.header("Retry-After", "900");
        }
        show(context, refusal.name().toLowerCase(Locale.ROOT), status);
    }

    /** A session that was there before ends: what somebody planted is worth nothing (fixation). */
    private void enter(Context context, String cookie) {
        leave(context);
        guard.session(context, cookie);
    }

    private void leave(Context context) {
        Optional.ofNullable(context.cookie(guard.sessionCookie())).ifPresent(logins::logout);
    }

    void logout(Context context) {
        leave(context);
        guard.endSession(context);
        context.redirect("/login");
    }

    void loginChallenge(Context context) {
        json(context, Map.of("challenge", passkeys.challenge(""), "site", passkeys.site()));
    }

    void loginByPasskey(Context context) {
        Logins.Result result =
                passkeys.login(Inputs.text(context, "answer").orElse(""), context.ip());
        if (result.cookie().isEmpty()) {
            refuse(context, result.refusal());
            return;
        }
        enter(context, result.cookie().get());
        context.status(204);
    }

    void passkeyChallenge(Context context) {
        String name = Views.viewer(context).name();
        json(
                context,
                Map.of(
                        "challenge",
                        passkeys.challenge(name),
                        "site",
                        passkeys.site(),
                        "name",
                        name));
    }

    void addPasskey(Context context) {
        String label = Inputs.text(context, "label").filter(l -> l.length() <= 60).orElse("key");
        boolean kept =
                passkeys.add(
                        Views.viewer(context).name(),
                        label,
                        Inputs.text(context, "answer").orElse(""));
        if (!kept) {
            throw new BadRequestResponse("this passkey could not be kept; try again");
        }
        context.status(204);
    }

    private static void json(Context context, Map<String, Object> fields) {
        context.contentType("application/json; charset=utf-8").result(JsonOut.line(fields));
    }

    void account(Context context) {
        account(context, "", "");
    }

    private void account(Context context, String trouble, String made) {
        Caller caller = Views.caller(context);
        Optional<People.User> user = opened.people().user(caller.name());
        boolean local = caller.way() == Caller.Way.LOCAL || user.isEmpty();
        List<String> scopes =
                caller.rights().stream()
                        .filter(r -> r != Right.ANYONE)
                        .sorted()
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .toList();
        views.page(
                context,
                "account",
                new AccountView(
                        caller.name(),
                        user.map(u -> u.roles().stream().sorted().toList()).orElse(List.of()),
                        caller.mustChange(),
                        local,
                        opened.people().passkeys(caller.name()).stream()
                                .map(People.Passkey::label)
                                .toList(),
                        opened.people().tokens(caller.name()).stream()
                                .map(
                                        t ->
                                                new TokenLine(
                                                        t.hash(),
                                                        t.label(),
                                                        String.join(
                                                                " ",
                                                                t.scopes().stream()
                                                                        .sorted()
                                                                        .toList()),
                                                        java.time.Instant.ofEpochSecond(t.expires())
                                                                .toString()
                                                                .substring(0, 10)))
                                .toList(),
                        scopes,
                        trouble,
                        made,
                        passkeys.site()));
    }

    void changePassword(Context context) {
        String name = users(context);
        String fault =
                logins.changePassword(
                        name,
                        Inputs.text(context, "old").orElse(""),
                        Inputs.text(context, "fresh").orElse(""));
        if (fault.isEmpty()) {
            guard.endSession(context);
            context.redirect("/login");
        } else {
            context.status(400);
            account(context, fault, "");
        }
    }

    void makeToken(Context context) {
        String name = users(context);
        Set<Right> scopes = EnumSet.noneOf(Right.class);
        for (Right right : Views.caller(context).rights()) {
            if (Inputs.all(context, "scope").contains(right.name().toLowerCase(Locale.ROOT))) {
                scopes.add(right);
            }
        }
        try {
            int days = Integer.parseInt(Inputs.text(context, "days").orElse("30"));
            String label = Inputs.text(context, "label").filter(l -> l.length() <= 60).orElse("");
            account(context, "", logins.makeToken(name, label, scopes, days));
        } catch (IllegalArgumentException e) {
            context.status(400);
            account(context, "a token has scopes and lasts 1 to 366 days", "");
        }
    }

    void endToken(Context context) {
        opened.people().removeToken(users(context), Inputs.text(context, "id").orElse(""));
        context.redirect("/account");
    }

    /**
     * The name of the user who asks; tokens do not manage accounts, nor does a desk without users.
     */
    private static String users(Context context) {
        if (Views.caller(context).way() != Caller.Way.SESSION) {
            throw new BadRequestResponse("this needs a login");
        }
        return Views.caller(context).name();
    }

    void users(Context context, String told) {
        List<UserLine> lines = new ArrayList<>();
        for (People.User user : opened.people().users()) {
            lines.add(
                    new UserLine(
                            user.name(),
                            user.roles(),
                            user.disabled(),
                            opened.people().passkeys(user.name()).size()));
        }
        List<String> roles = java.util.Arrays.stream(Role.values()).map(Role::code).toList();
        views.page(context, "users", new UsersView(lines, roles, told));
    }

    void usersPage(Context context) {
        users(context, "");
    }

    void lock(Context context) {
        String by = Views.viewer(context).name();
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        by,
                                        Decision.Action.LOCK,
                                        "desk",
                                        Optional.empty(),
                                        Inputs.text(context, "reason"))));
        logins.lock(by);
        guard.endSession(context);
        context.redirect("/login");
    }
}
