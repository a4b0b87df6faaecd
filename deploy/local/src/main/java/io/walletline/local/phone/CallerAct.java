package io.walletline.local.phone;

import java.net.URI;

/** An event of a call that comes from outside its TwiML. */
sealed interface CallerAct {

    record Said(String text) implements CallerAct {}

    record Pressed(String keys) implements CallerAct {}

    record HungUp() implements CallerAct {}

    /** The agent at the other end of a {@code Dial} hung up. */
    record AgentLeft() implements CallerAct {}

    /** The line told the phone system to go on elsewhere. */
    record Moved(URI url) implements CallerAct {}

    /** The line told the phone system to end the call. */
    record Ended() implements CallerAct {}
}
