package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.Call;
import io.walletline.ticket.channels.phone.CallDesk.Waiting;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the line says, as TwiML (https://www.twilio.com/docs/voice/twiml), in the caller's language. */
final class TwimlPrompts {

    private static final Map<String, String> VOICES = Map.of("zh", "zh-CN", "en", "en-GB");

    private TwimlPrompts() {}

    /** Greets and listens. */
    static String ask(Call call, boolean again) {
        return new TwiML()
                .open(
                        "Gather",
                        Map.of(
                                "input", "speech dtmf",
                                "language", voice(call),
                                "action", "/phone/said",
                                "method", "POST",
                                "numDigits", "1",
                                "timeout", "5",
                                "speechTimeout", "auto"))
                .say(voice(call), text(call, again ? "repeat" : "greeting"))
                .close()
                .redirect("/phone/said")
                .done();
    }

    static String enqueue(Call call, boolean freezing) {
        return enqueue(call, freezing ? "freezing" : "understood");
    }

    /** The agent has handed the call on to whoever takes it next. */
    static String backToQueue(Call call) {
        return enqueue(call, "transferring");
    }

    private static String enqueue(Call call, String words) {
        return new TwiML()
                .say(voice(call), text(call, words))
                .text("Enqueue", "support", Map.of("waitUrl", "/phone/wait", "action", "/phone/left-queue"))
                .done();
    }

    /** While waiting: what is new, the place in the queue, then a short pause, after which the phone system asks again. */
    static String wait(Waiting waiting, int position) {
        var call = waiting.call();
        var twiml = new TwiML();
        waiting.freeze().ifPresent(outcome -> twiml.say(voice(call), text(call, "freeze-" + outcome.wireName())));
        return twiml.say(voice(call), text(call, "position", position))
                .empty("Pause", Map.of("length", "2"))
                .done();
    }

    /** Out of the queue: an agent is ready. */
    static String leave() {
        return new TwiML().empty("Leave", Map.of()).done();
    }

    static String connect(Call call) {
        return new TwiML()
                .say(voice(call), text(call, "connecting"))
                .open("Dial", Map.of("timeout", "20", "action", "/phone/agent-left", "method", "POST"))
                .text("Client", String.valueOf(call.agentId()), Map.of())
                .close()
                .done();
    }

    /** The phone may tell that the agent is gone before the event that he or she has handed the call on is here. */
    static String aMoment() {
        return new TwiML()
                .empty("Pause", Map.of("length", "2"))
                .redirect("/phone/agent-left/again")
                .done();
    }

    static String hangUp() {
        return new TwiML().empty("Hangup", Map.of()).done();
    }

    private static String voice(Call call) {
        return VOICES.getOrDefault(call.language(), "en-GB");
    }

    private static String text(Call call, String key, Object... values) {
        var locale = VOICES.containsKey(call.language()) ? call.language() : "en";
        var bundle = ResourceBundle.getBundle("calls/line", Locale.of(locale));
        return MessageFormat.format(bundle.getString(key), values);
    }
}
