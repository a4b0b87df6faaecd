package io.walletline.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Without its loop the service would answer calls and send nothing: better to be restarted. */
@Liveness
@ApplicationScoped
class MailerAlive implements HealthCheck {

    private final Mailer mailer;

    MailerAlive(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mailer").status(mailer.isRunning()).build();
    }
}
