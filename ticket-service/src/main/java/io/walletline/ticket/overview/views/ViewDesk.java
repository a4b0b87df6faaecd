package io.walletline.ticket.overview.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.id.Ids;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.overview.search.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and removes views. */
@ApplicationScoped
public class ViewDesk {

    private final SavedViewRepository views;
    private final ObjectMapper json;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ViewDesk(SavedViewRepository views, ObjectMapper json, Caller caller, Ids ids, Clock clock) {
        this.views = views;
        this.json = json;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    List<SavedView> page(int limit, @Nullable Cursor after) {
        return views.visibleTo(caller.id(), limit, after);
    }

    /** @throws ViewNotFound also for another agent's own */
    @Transactional
    SavedView require(UUID id) {
        var view = views.findById(id);
        if (view == null || !view.isVisibleTo(caller.id())) {
            throw new ViewNotFound();
        }
        return view;
    }

    @Transactional
    SavedView make(ViewRequest request) {
        return write(new SavedView(ids.next()), request);
    }

    @Transactional
    SavedView change(UUID id, @Nullable String ifMatch, ViewRequest request) {
        var view = require(id);
        refuseShared(view.isShared());
        Revision.check(ifMatch, view.version());
        return write(view, request);
    }

    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        var view = require(id);
        refuseShared(view.isShared());
        Revision.check(ifMatch, view.version());
        views.delete(view);
    }

    ViewResponse response(SavedView view) {
        return new ViewResponse(
                view.id(), view.name(), definition(view), view.isShared(), view.changedBy(), view.changedAt());
    }

    SearchDefinition definition(SavedView view) {
        try {
            return json.readValue(view.definition(), SearchDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored view cannot be read", e);
        }
    }

    private SavedView write(SavedView view, ViewRequest request) {
        refuseShared(request.shared());
        var owner = request.shared() ? null : caller.id();
        try {
            var definition = json.writeValueAsString(request.definition().checked());
            view.become(owner, request.name().wording(), definition, caller.id(), clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is plain JSON", e);
        }
        views.persistAndFlush(view);
        return view;
    }

    private void refuseShared(boolean shared) {
        if (shared && !caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw new SharedView();
        }
    }
}
