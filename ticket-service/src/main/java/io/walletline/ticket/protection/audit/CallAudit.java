package io.walletline.ticket.protection.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filter that logs every read of customers' data, and every act that no use case has logged, before the caller gets the
 * answer. A
 * read that cannot be logged is not answered.
 */
class CallAudit {

    private final ReadLog log;
    private final Caller caller;
    private final AuditedRequest request;
    private final Clock clock;

    CallAudit(ReadLog log, Caller caller, AuditedRequest request, Clock clock) {
        this.log = log;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void log(ContainerRequestContext call, ContainerResponseContext answer, ResourceInfo resource) {
        if (!isToBeLogged(call, answer, resource)) {
            return;
        }
        var read = isRead(call, resource);
        var entry = entry(call, answer, read);
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // A stream begins on the event loop: what it shows is logged beside it.
            Infrastructure.getDefaultWorkerPool().execute(() -> writeLater(entry));
            return;
        }
        try {
            log.write(entry);
        } catch (IllegalStateException e) {
            Log.error("a call cannot be logged", e);
            withhold(read, answer);
        }
    }

    private boolean isToBeLogged(
            ContainerRequestContext call, ContainerResponseContext answer, @Nullable ResourceInfo resource) {
        if (answer.getStatus() >= 300
                || resource == null
                || resource.getResourceMethod() == null
                || call.getSecurityContext().getUserPrincipal() == null) {
            return false;
        }
        var exempt = resource.getResourceMethod().isAnnotationPresent(NoCustomerData.class)
                || resource.getResourceClass().isAnnotationPresent(NoCustomerData.class);
        return isRead(call, resource) ? !exempt : !request.wasAudited();
    }

    private static boolean isRead(ContainerRequestContext call, ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ReadsOnly.class)
                || call.getMethod().equals(HttpMethod.GET)
                || call.getMethod().equals(HttpMethod.HEAD);
    }

    private AuditEntry entry(ContainerRequestContext call, ContainerResponseContext answer, boolean read) {
        var shown = shown(answer.getEntity());
        var single = shown.size() == 1 ? shown.getFirst() : null;
        var customer = customer(call.getUriInfo());
        return new AuditEntry(
                clock.instant(),
                caller.id(),
                read ? AuditEntry.READ : "call",
                single == null ? ticket(call.getUriInfo()) : single.auditedTicket(),
                customer == null && single != null ? single.auditedCustomer() : customer,
                single == null ? shown.stream().map(AboutTicket::auditedTicket).toList() : List.of(),
                Map.of("method", call.getMethod(), "path", call.getUriInfo().getPath()));
    }

    private static List<AboutTicket> shown(@Nullable Object entity) {
        var items = entity instanceof Page<?> page
                ? page.items()
                : entity instanceof List<?> list ? list : entity == null ? List.of() : List.of(entity);
        return items.stream()
                .filter(AboutTicket.class::isInstance)
                .map(AboutTicket.class::cast)
                .toList();
    }

    private static @Nullable UUID ticket(UriInfo uri) {
        var id = uri.getPathParameters().getFirst("id");
        if (id == null || !uri.getPath().startsWith("/tickets/")) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String customer(UriInfo uri) {
        var ref = uri.getPathParameters().getFirst("ref");
        return ref != null ? ref : uri.getQueryParameters().getFirst("customer");
    }

    private void writeLater(AuditEntry entry) {
        try {
            log.write(entry);
        } catch (IllegalStateException e) {
            Log.error("a stream cannot be logged", e);
        }
    }

    /** An act has happened, and is not undone by hiding its answer; a read is. */
    private static void withhold(boolean read, ContainerResponseContext answer) {
        if (!read) {
            return;
        }
        answer.getHeaders().clear();
        answer.setStatus(503);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "https://walletline.io/problems/audit-unavailable");
        problem.put("title", "Audit unavailable");
        problem.put("status", 503);
        problem.put("detail", "The read cannot be logged now, so it is not answered. Try again.");
        answer.setEntity(problem, null, new MediaType("application", "problem+json"));
    }
}
