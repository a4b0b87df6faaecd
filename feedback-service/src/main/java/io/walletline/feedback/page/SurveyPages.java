package io.walletline.feedback.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.walletline.feedback.invitation.SurveyDesk;
import io.walletline.feedback.invitation.SurveyLanguage;
import io.walletline.feedback.invitation.SurveyVisit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** Renders the survey pages. They need no script, no cookie and no other resource, and their policy forbids all of them. */
@ApplicationScoped
class SurveyPages {

    private final SurveyDesk desk;
    private final Template form;
    private final Template thanks;
    private final Template used;
    private final Template expired;
    private final Template unknown;
    private final String css;
    private final String contentSecurityPolicy;

    SurveyPages(
            SurveyDesk desk,
            @Location("survey/form.html") Template form,
            @Location("survey/thanks.html") Template thanks,
            @Location("survey/used.html") Template used,
            @Location("survey/expired.html") Template expired,
            @Location("survey/unknown.html") Template unknown) {
        this.desk = desk;
        this.form = form;
        this.thanks = thanks;
        this.used = used;
        this.expired = expired;
        this.unknown = unknown;
        this.css = readCss();
        this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** @param wish the visitor's language */
    Response open(String token, LanguageWish wish) {
        return show(desk.open(token), wish, AnswerDraft.EMPTY);
    }

    Response answer(String token, LanguageWish wish, AnswerDraft draft) {
        return show(
                draft.isComplete() ? desk.answer(token, draft.score(), draft.commentIfAny()) : desk.open(token),
                wish,
                draft);
    }

    private Response show(SurveyVisit visit, LanguageWish wish, AnswerDraft draft) {
        return switch (visit) {
            case SurveyVisit.Open open ->
                page(draft.equals(AnswerDraft.EMPTY) ? 200 : 422, form.data("draft", draft), wish, open.language());
            case SurveyVisit.Answered answered ->
                page(200, thanks.data("warnings", answered.warnings()), wish, answered.language());
            case SurveyVisit.Used before -> page(410, used.instance(), wish, before.language());
            case SurveyVisit.Expired late -> page(410, expired.instance(), wish, late.language());
            case SurveyVisit.Unknown nothing -> page(404, unknown.instance(), wish, wish.ofBrowser());
        };
    }

    private Response page(int status, TemplateInstance page, LanguageWish wish, SurveyLanguage own) {
        var language = SurveyLanguage.find(wish.chosen()).orElse(own);
        var html = page.data("sheet", new Sheet(language, css))
                .setLocale(language.tag())
                .render();
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Content-Language", language.htmlTag())
                .header("Content-Security-Policy", contentSecurityPolicy)
                .header("Cache-Control", "no-store")
                // The address is the secret: it must not travel on with a click.
                // Not no-referrer: then the form would be posted with "Origin: null", which the CORS check refuses.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .entity(html)
                .build();
    }

    private static String readCss() {
        try (var css = Objects.requireNonNull(SurveyPages.class.getResourceAsStream("/survey/survey.css"))) {
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
