package io.walletline.ticket.casework.attachments;

import io.walletline.ticket.casework.contents.Contents;
import io.walletline.ticket.protection.erasure.CustomerFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** Files as a customer's export takes them. */
@ApplicationScoped
class FilesForExport implements CustomerFiles {

    private final AttachmentRepository table;
    private final AttachmentReader reader;
    private final Contents contents;

    FilesForExport(AttachmentRepository table, AttachmentReader reader, Contents contents) {
        this.table = table;
        this.reader = reader;
        this.contents = contents;
    }

    @Override
    @Transactional
    public List<ExportedFile> of(UUID ticketId, boolean forCustomer) {
        return table.ofTicket(ticketId).stream()
                .filter(attachment -> attachment.isShownTo(forCustomer))
                .map(attachment -> exported(attachment, forCustomer))
                .toList();
    }

    private ExportedFile exported(Attachment attachment, boolean forCustomer) {
        var label = reader.label(attachment);
        return new ExportedFile(
                attachment.id(),
                attachment.entryId(),
                label == null ? null : "files/%s/%s".formatted(attachment.id(), label.name()),
                attachment.type(),
                attachment.content().bytes(),
                label == null ? null : label.sha256(),
                attachment.addedBy(),
                attachment.addedAt(),
                attachment.removal() == null ? null : attachment.removal().wireName(),
                attachment.removedAt(),
                forCustomer ? null : reader.reason(attachment));
    }

    @Override
    public void write(UUID id, OutputStream out) throws IOException {
        var content = table.contentOf(id);
        var open = content.flatMap(each -> contents.open(each, 0, each.bytes()));
        if (open.isPresent()) {
            open.get().writeTo(out);
        }
    }
}
