package io.walletline.notification.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<Device, UUID>, DeviceStore {

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
    public void remove(UUID deviceId) {
        deleteById(deviceId);
    }
}
