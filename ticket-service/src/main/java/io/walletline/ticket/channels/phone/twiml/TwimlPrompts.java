package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.Instruction;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.Farewell;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.Instruction.KeepWaiting;
import io.walletline.ticket.channels.phone.Instruction.LeaveQueue;
import io.walletline.ticket.channels.phone.WaitNews;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Instructions as TwiML (https://www.twilio.com/docs/voice/twiml), with prompts in the caller's language. */
final class TwimlPrompts {

    /** Voices that speak ({@code <Say>}, https://www.twilio.com/docs/voice/twiml/say). */
    private static final Map<String, String> VOICES = Map.of("zh", "zh-CN", "en", "en-GB");

    /** Ears that listen: the provider names some languages otherwise (https://www.twilio.com/docs/voice/twiml/gather). */
    private static final Map<String, String> EARS = Map.of("zh", "cmn-Hans-CN", "en", "en-GB");

    private static final Map<String, String> MOMENTS = Map.of("zh", "M月d日EEEE HH:mm", "en", "EEEE d MMMM, HH:mm");
    private static final String BETWEEN_LOOKS = "5";
    private static final String BEFORE_ANOTHER_TRY = "10";

    private TwimlPrompts() {}

    /** @param zone in which callers are told times */
    static String render(Instruction instruction, ZoneId zone) {
        return switch (instruction) {
            case Ask ask -> ask(ask);
            case Enqueue enqueue -> enqueue(enqueue);
            case KeepWaiting waiting -> keepWaiting(waiting);
            case LeaveQueue leave -> new TwiML().empty("Leave", Map.of()).done();
            case Connect connect -> connect(connect);
            case AwaitTransfer await ->
                new TwiML()
                        .empty("Pause", Map.of("length", "2"))
                        .redirect("/phone/agent-left/again")
                        .done();
            case Farewell farewell -> farewell(farewell, zone);
            case HangUp end -> new TwiML().empty("Hangup", Map.of()).done();
        };
    }

    private static String ask(Ask ask) {
        var voice = voice(ask.language());
        return new TwiML()
                .open(
                        "Gather",
                        Map.of(
                                "input", "speech dtmf",
                                "language", EARS.getOrDefault(ask.language(), "en-GB"),
                                "action", answerTo(ask),
                                "method", "POST",
                                "numDigits", "1",
                                "timeout", "5",
                                "speechTimeout", "auto"))
                .say(voice, text(ask.language(), ask.again() ? "repeat" : "greeting"))
                .close()
                .redirect(answerTo(ask))
                .done();
    }

    private static String answerTo(Ask ask) {
        return "/phone/said?step=" + ask.step();
    }

    private static String enqueue(Enqueue enqueue) {
        var words =
                switch (enqueue.why()) {
                    case UNDERSTOOD -> "understood";
                    case FREEZING -> "freezing";
                    case TRANSFERRED -> "transferring";
                    case BACK_IN_LINE -> "back-in-line";
                    case BUSY -> "busy";
                };
        var twiml = new TwiML().say(voice(enqueue.language()), text(enqueue.language(), words));
        if (enqueue.why() == Enqueue.Why.BUSY) {
            twiml.empty("Pause", Map.of("length", BEFORE_ANOTHER_TRY));
        }
        return twiml.text("Enqueue", "support", Map.of("waitUrl", "/phone/wait", "action", "/phone/left-queue"))
                .done();
    }

    /** News, then a pause, after which the phone system asks again. */
    private static String keepWaiting(KeepWaiting waiting) {
        var language = waiting.language();
        var twiml = new TwiML();
        if (waiting.freeze() != null) {
            twiml.say(
                    voice(language), text(language, "freeze-" + waiting.freeze().wireName()));
        }
        if (waiting.news() != null) {
            twiml.say(voice(language), place(language, waiting.news()));
        }
        return twiml.empty("Pause", Map.of("length", BETWEEN_LOOKS)).done();
    }

    private static String place(String language, WaitNews news) {
        return news.likely() == null || news.longest() == null
                ? text(language, "position", news.position())
                : text(
                        language,
                        "position-and-wait",
                        news.position(),
                        minutes(news.likely()),
                        Math.max(minutes(news.likely()) + 1, minutes(news.longest())));
    }

    /** Begun minutes. */
    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    private static String farewell(Farewell farewell, ZoneId zone) {
        var language = farewell.language();
        var twiml = new TwiML()
                .say(
                        voice(language),
                        text(language, "farewell-" + farewell.why().wireName()));
        if (farewell.nextOpening() != null) {
            twiml.say(voice(language), text(language, "opens-again", moment(language, farewell.nextOpening(), zone)));
        }
        return twiml.empty("Hangup", Map.of()).done();
    }

    private static String moment(String language, Instant time, ZoneId zone) {
        var known = MOMENTS.containsKey(language) ? language : "en";
        return DateTimeFormatter.ofPattern(MOMENTS.get(known), Locale.of(known)).format(time.atZone(zone));
    }

    private static String connect(Connect connect) {
        return new TwiML()
                .say(voice(connect.language()), text(connect.language(), "connecting"))
                .open("Dial", Map.of("timeout", "20", "action", "/phone/agent-left", "method", "POST"))
                .text("Client", connect.agentId(), Map.of())
                .close()
                .done();
    }

    private static String voice(String language) {
        return VOICES.getOrDefault(language, "en-GB");
    }

    private static String text(String language, String key, Object... values) {
        var locale = VOICES.containsKey(language) ? language : "en";
        var bundle = ResourceBundle.getBundle("channels/phone/line", Locale.of(locale));
        return MessageFormat.format(bundle.getString(key), values);
    }
}
