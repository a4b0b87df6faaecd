package io.walletline.notification.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<Device, UUID>, DeviceStore {

    private final Sql sql;

    DeviceRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void takeTurn(byte[] tokenIndex) {
        sql.takeTurn("device:" + HexFormat.of().formatHex(tokenIndex));
    }

    @Override
    public Optional<Device> find(UUID deviceId) {
        return findByIdOptional(deviceId);
    }

    @Override
    public Optional<Device> withToken(byte[] tokenIndex) {
        return find("tokenIndex", tokenIndex).firstResultOptional();
    }

    @Override
    public List<Device> of(String customerRef) {
        return list("customerRef = ?1 order by registeredAt desc, id desc", customerRef);
    }

    @Override
    public void add(Device device) {
        persist(device);
    }

    @Override
    public void removeAll(String customerRef) {
        delete("customerRef", customerRef);
    }

    @Override
    public void remove(UUID deviceId) {
        deleteById(deviceId);
    }
}
