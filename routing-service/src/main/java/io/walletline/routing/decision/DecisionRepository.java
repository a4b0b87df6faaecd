package io.walletline.routing.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {}
