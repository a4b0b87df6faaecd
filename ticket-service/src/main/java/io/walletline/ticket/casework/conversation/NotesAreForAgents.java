package io.walletline.ticket.casework.conversation;

import io.walletline.kit.problem.Problem;

/** A customer tries to write an internal note. */
class NotesAreForAgents extends Problem {

    NotesAreForAgents() {
        super(403, "notes-are-for-agents", "Notes are for agents", "A customer writes replies only.");
    }
}
