package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.Instruction;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.Instruction.KeepWaiting;
import io.walletline.ticket.channels.phone.Instruction.LeaveQueue;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Instructions as TwiML (https://www.twilio.com/docs/voice/twiml), with prompts in the caller's language. */
final class TwimlPrompts {

    private static final Map<String, String> VOICES = Map.of("zh", "zh-CN", "en", "en-GB");
    private static final int FIRST = 1;

    private TwimlPrompts() {}

    static String render(Instruction instruction) {
        return render(instruction, FIRST);
    }

    /** @param position place in the queue, from 1, as the phone system counts it */
    static String render(Instruction instruction, int position) {
        return switch (instruction) {
            case Ask ask -> ask(ask);
            case Enqueue enqueue -> enqueue(enqueue);
            case KeepWaiting waiting -> keepWaiting(waiting, position);
            case LeaveQueue leave -> new TwiML().empty("Leave", Map.of()).done();
            case Connect connect -> connect(connect);
            case AwaitTransfer await ->
                new TwiML()
                        .empty("Pause", Map.of("length", "2"))
                        .redirect("/phone/agent-left/again")
                        .done();
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
                                "language", voice,
                                "action", "/phone/said",
                                "method", "POST",
                                "numDigits", "1",
                                "timeout", "5",
                                "speechTimeout", "auto"))
                .say(voice, text(ask.language(), ask.again() ? "repeat" : "greeting"))
                .close()
                .redirect("/phone/said")
                .done();
    }

    private static String enqueue(Enqueue enqueue) {
        var words =
                switch (enqueue.why()) {
                    case UNDERSTOOD -> "understood";
                    case FREEZING -> "freezing";
                    case TRANSFERRED -> "transferring";
                };
        return new TwiML()
                .say(voice(enqueue.language()), text(enqueue.language(), words))
                .text("Enqueue", "support", Map.of("waitUrl", "/phone/wait", "action", "/phone/left-queue"))
                .done();
    }

    /** News, the place in the queue, then a short pause, after which the phone system asks again. */
    private static String keepWaiting(KeepWaiting waiting, int position) {
        var language = waiting.language();
        var twiml = new TwiML();
        if (waiting.freeze() != null) {
            twiml.say(
                    voice(language), text(language, "freeze-" + waiting.freeze().wireName()));
        }
        return twiml.say(voice(language), text(language, "position", position))
                .empty("Pause", Map.of("length", "2"))
                .done();
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
