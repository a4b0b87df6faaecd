package io.walletline.local.pushgateway;

import io.walletline.local.stream.EventStreams;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Logs service accounts in, takes notifications and puts them on the handsets that there are. */
public final class PushGateway {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    private final ServiceAccount account;
    private final JwtConsumer assertions;
    private final EventStreams streams;
    private final Clock clock;
    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, List<ReceivedPush>> handsets = new ConcurrentHashMap<>();

    /**
     * Opens for business.
     *
     * @param tokenAddress where log-ins are sent: what their assertions must be meant for
     * @param handsets registration tokens of the handsets that exist; others are unregistered
     */
    public PushGateway(
            ServiceAccount account, String tokenAddress, List<String> handsets, EventStreams streams, Clock clock) {
        this.account = account;
        this.streams = streams;
        this.clock = clock;
        this.assertions = new JwtConsumerBuilder()
                .setVerificationKey(account.publicKey())
                .setExpectedIssuer(account.email())
                .setExpectedAudience(tokenAddress)
                .setRequireExpirationTime()
                .build();
        handsets.forEach(handset -> this.handsets.put(handset, List.of()));
    }

    /** No handset has this registration token, or no longer. */
    static final class Unregistered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The caller has not logged in, or not as the account of this project. */
    static final class Unauthenticated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** All that is shown on this handset, oldest first. */
    public List<ReceivedPush> shownOn(String handset) {
        return handsets.getOrDefault(handset, List.of());
    }

    /** Trades a signed assertion for an access token (RFC 7523). */
    String logIn(String assertion) {
        try {
            JwtClaims claims = assertions.processToClaims(assertion);
            if (!SCOPE.equals(claims.getStringClaimValue("scope"))) {
                throw new Unauthenticated();
            }
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new Unauthenticated();
        }
        String token = UUID.randomUUID().toString();
        accessTokens.add(token);
        return token;
    }

    /** Shows it; one with the same tag is replaced. Returns the name that the provider gives to the message. */
    String accept(String project, String accessToken, String handset, String tag, String title, String body) {
        if (!account.project().equals(project) || !accessTokens.contains(accessToken)) {
            throw new Unauthenticated();
        }
        ReceivedPush push = new ReceivedPush(tag, title, body, clock.instant());
        List<ReceivedPush> shown = handsets.computeIfPresent(
                handset,
                (token, before) -> Stream.concat(
                                before.stream().filter(other -> !other.tag().equals(tag)), Stream.of(push))
                        .toList());
        if (shown == null) {
            throw new Unregistered();
        }
        streams.changed(subject(handset), () -> shownOn(handset));
        return "projects/" + project + "/messages/" + UUID.randomUUID();
    }

    EventStreams streams() {
        return streams;
    }

    static String subject(String handset) {
        return "handset/" + handset;
    }
}
