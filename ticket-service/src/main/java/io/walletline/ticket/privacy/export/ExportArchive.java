package io.walletline.ticket.privacy.export;

import io.walletline.ticket.protection.erasure.CustomerFiles;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A customer's data and files as a ZIP that is written while it is sent. */
record ExportArchive(StreamingOutput data, List<UUID> tickets, CustomerFiles files, boolean forCustomer)
        implements StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
        // Not closed if something fails: an archive without its end is seen to be broken.
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("customer-data.json"));
        data.write(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
        for (var ticket : tickets) {
            for (var file : files.of(ticket, forCustomer)) {
                add(file, zip);
            }
        }
        zip.finish();
    }

    private void add(CustomerFiles.ExportedFile file, ZipOutputStream zip) throws IOException {
        if (file.path() != null) {
            zip.putNextEntry(new ZipEntry(file.path()));
            files.write(file.id(), zip);
            zip.closeEntry();
        }
    }
}
