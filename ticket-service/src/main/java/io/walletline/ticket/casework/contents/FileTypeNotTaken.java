package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;
import java.util.Collection;

/** A type that is not known, or not wanted. */
class FileTypeNotTaken extends Problem {

    private static final long serialVersionUID = 1;

    FileTypeNotTaken(Collection<String> taken) {
        super(415, "file-type-not-taken", "File type not taken", "Files of this type are not taken.");
        with("taken", taken.stream().sorted().toList());
    }
}
