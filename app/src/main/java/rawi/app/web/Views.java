package rawi.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import rawi.app.json.JsonOut;

/** Fills templates and answers with them. */
final class Views {

    private final TemplateEngine templates;
    private final Guard guard;

    Views(TemplateEngine templates, Guard guard) {
        this.templates = templates;
        this.guard = guard;
    }

    /** Who asks; put there before any handler runs. */
    static Viewer viewer(Context context) {
        Viewer viewer = context.attribute("viewer");
        if (viewer == null) {
            throw new IllegalStateException("no viewer: the guard did not run");
        }
        return viewer;
    }

    static Caller caller(Context context) {
        Caller caller = context.attribute("caller");
        if (caller == null) {
            throw new IllegalStateException("no caller: the guard did not run");
        }
        return caller;
    }

    /** A whole page. */
    void page(Context context, String template, Object page) {
        if (context.path().startsWith(Guard.API)) {
            json(context, page);
            return;
        }
        guard.mark(context);
        answer(context, template, page);
    }

    /**
     * Something was done: a page is sent on, a program is told.
     *
     * @param to where the page goes
     */
    void done(Context context, String to, Object told) {
        if (context.path().startsWith(Guard.API)) {
            json(context, told);
        } else if (context.header("HX-Request") != null) {
            context.header("HX-Redirect", to).status(204);
        } else {
            context.redirect(to, io.javalin.http.HttpStatus.SEE_OTHER);
        }
    }

    static void json(Context context, Object value) {
        Object plain = value instanceof ForPrograms page ? page.forPrograms() : value;
        context.contentType("application/json; charset=utf-8").result(JsonOut.line(plain));
    }

    /** A part of a page that its script puts in place. */
    void part(Context context, String template, Object part) {
        if (context.path().startsWith(Guard.API)) {
            json(context, part);
            return;
        }
        answer(context, template, part);
    }

    private void answer(Context context, String template, Object page) {
        StringOutput out = new StringOutput(16 * 1024);
        templates.render(
                template + ".jte",
                Map.of(
                        "page",
                        page,
                        "viewer",
                        viewer(context),
                        "token",
                        guard.token(caller(context))),
                out);
        context.contentType("text/html; charset=utf-8").result(out.toString());
    }
}
