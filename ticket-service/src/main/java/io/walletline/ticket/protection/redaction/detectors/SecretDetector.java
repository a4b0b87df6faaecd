package io.walletline.ticket.protection.redaction.detectors;

import java.util.List;

/** Finds secrets of one sort. */
public interface SecretDetector {

    List<FoundSecret> find(NormalizedText text);
}
