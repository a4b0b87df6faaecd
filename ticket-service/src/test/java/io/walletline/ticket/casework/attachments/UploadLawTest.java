package io.walletline.ticket.casework.attachments;

import static io.walletline.ticket.casework.attachments.AttachmentCalls.list;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.png;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.streamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file passes through, it is never held; and what does not arrive wholly leaves nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class UploadLawTest {

    private static final int MIB = 1024 * 1024;

    @Inject
    DataSource database;

    private Rows rows;
    private String ticket;

    @BeforeEach
    void openATicket() {
        rows = new Rows(database);
        ticket = TicketCalls.open("refund");
    }

    @Test
    void shouldKeepWhatHasCome_whileTheRestIsOnItsWay_andShowNothingOfIt() throws Exception {
        // Given
        var before = rows.pieces();
        var bytes = png(20 * MIB);

        // When: the sender stops in the middle, and goes on
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = begin(socket, bytes.length);
            out.write(bytes, 0, 8 * MIB);
            out.flush();

            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> rows.pieces() - before >= 7 * 16);
            list(ticket).then().body("items", empty());
            out.write(bytes, 8 * MIB, 12 * MIB);
            out.flush();
            assertThat(statusLine(socket)).contains(" 201 ");
        }
        assertThat(rows.pieces() - before).isEqualTo(20 * 16);
        list(ticket).then().body("items.bytes[0]", org.hamcrest.Matchers.equalTo(bytes.length));
    }

    @Test
    void shouldGiveBackALargeFile_ofUnknownLength() throws Exception {
        // Given
        var bytes = png(20 * MIB);
        var client = HttpClient.newHttpClient();

        // When
        var added = client.send(
                streamed(
                        ticket,
                        HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))),
                HttpResponse.BodyHandlers.ofString());
        var id = JsonPath.from(added.body()).getString("id");
        var file = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d/tickets/%s/attachments/%s"
                                .formatted(RestAssured.port, ticket, id)))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());

        // Then
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(hash(file.body())).isEqualTo(AttachmentCalls.sha256(bytes));
    }

    @Test
    void shouldRefuseALargeFile_beforeItIsSent_whenItsLengthIsSaid() throws Exception {
        // Given
        var before = rows.pieces();

        // When
        try (var socket = new Socket("localhost", RestAssured.port)) {
            begin(socket, 26 * MIB);

            // Then
            assertThat(statusLine(socket)).contains(" 413 ");
        }
        assertThat(rows.pieces()).isEqualTo(before);
    }

    @Test
    void shouldAskForTheBytes_whenTheSenderWaitsForThat_andNotIfItRefuses() throws Exception {
        // Given
        var bytes = png(300_000);

        // When
        try (var taken = new Socket("localhost", RestAssured.port);
                var refused = new Socket("localhost", RestAssured.port)) {
            var out = head(taken, "Expect: 100-continue\r\nContent-Length: " + bytes.length);
            head(refused, "Expect: 100-continue\r\nContent-Length: " + 26 * MIB);

            // Then
            assertThat(statusLine(taken)).contains(" 100 ");
            out.write(bytes);
            out.flush();
            assertThat(statusLine(refused)).contains(" 413 ");
        }
    }

    @Test
    void shouldRefuseALargeFile_whileItIsSent_whenItsLengthIsNotSaid() throws Exception {
        // Given
        var before = rows.pieces();
        var debris = rows.debris();

        // When
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = beginChunked(socket);
            var refused = sendUntilRefused(out, socket, 40);

            // Then
            assertThat(refused).isTrue();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> rows.pieces() == before && rows.debris() == debris);
        list(ticket).then().body("items", empty());
    }

    @Test
    void shouldNeverHaveMoreThanATicketMay_whenManySendAtOnce() throws Exception {
        // Given
        var before = rows.pieces();
        var debris = rows.debris();
        Callable<List<Integer>> sender = () -> IntStream.range(0, 20)
                .map(i -> AttachmentCalls.upload(ticket, "a.png", png(100)).statusCode())
                .boxed()
                .toList();

        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(3)) { // one person has three uploads at once
            answers = threads.invokeAll(Collections.nCopies(4, sender)).stream()
                    .flatMap(each -> each.resultNow().stream())
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(50);
        list(ticket).then().body("items", org.hamcrest.Matchers.hasSize(50));
        assertThat(rows.pieces() - before).isEqualTo(50);
        assertThat(rows.debris()).isEqualTo(debris);
    }

    @Test
    void shouldLeaveNothing_whenTheSenderDisappears() throws Exception {
        // Given
        var before = rows.pieces();
        var debris = rows.debris();

        // When
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = begin(socket, 10 * MIB);
            out.write(png(5 * MIB));
            out.flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> rows.pieces() > before);
        }

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> rows.pieces() == before && rows.debris() == debris);
        list(ticket).then().body("items", empty());
    }

    @Test
    void shouldKeepTheLimitOfOtherBodies_whetherTheirLengthIsSaidOrNot() throws Exception {
        // Given: nothing is wrong with it but its length
        var body = " ".repeat(2 * MIB) + "{\"channel\":\"message\",\"category\":\"other\"}";

        // When
        var said = TicketCalls.post("/tickets", body);

        // Then
        said.then().statusCode(413);
        assertThat(statusOfChunked(body)).isNotEqualTo(201);
    }

    /** 0 if the server closes instead of answering. */
    private static int statusOfChunked(String body) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:%d/tickets".formatted(RestAssured.port)))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                                            new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException closed) {
            return 0;
        }
    }

    @Test
    void shouldBreakOff_whenAPieceFarBehindIsDamaged() throws Exception {
        // Given
        String id = AttachmentCalls.upload(ticket, "a.png", png(4 * MIB)).path("id");
        rows.change("update attachment_piece set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where number = 60"
                + " and attachment_id = '" + id + "'");

        // When
        long got = 0;
        boolean brokenOff = false;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /tickets/%s/attachments/%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(ticket, id)
                            .getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            var buffer = new byte[64 * 1024];
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                got += some;
            }
            brokenOff = true;
        } catch (IOException e) {
            brokenOff = !(e instanceof java.net.SocketTimeoutException);
        }

        // Then: less than was announced, and the connection is over
        assertThat(got).isLessThan(4 * MIB);
        assertThat(brokenOff).isTrue();
    }

    private OutputStream begin(Socket socket, int length) throws IOException {
        return head(socket, "Content-Length: " + length);
    }

    private OutputStream beginChunked(Socket socket) throws IOException {
        return head(socket, "Transfer-Encoding: chunked");
    }

    private OutputStream head(Socket socket, String length) throws IOException {
        socket.setSoTimeout(60_000);
        var out = socket.getOutputStream();
        out.write(("POST /tickets/%s/attachments HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
                        + "X-File-Name: big.png\r\n%s\r\n\r\n")
                .formatted(ticket, length)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return out;
    }

    /** Sends MiB after MiB, until the server closes or answers. */
    private static boolean sendUntilRefused(OutputStream out, Socket socket, int most) throws IOException {
        var chunk = png(MIB);
        try {
            for (int i = 0; i < most; i++) {
                out.write((Integer.toHexString(MIB) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            return statusLine(socket).contains(" 413 ");
        } catch (java.net.SocketException closed) {
            return true;
        }
    }

    private static String statusLine(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static String hash(InputStream in) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var all = new DigestInputStream(in, digest)) {
            all.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
