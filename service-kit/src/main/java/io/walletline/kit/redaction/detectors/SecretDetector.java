package io.walletline.kit.redaction.detectors;

import java.util.List;

/** A detector of secrets of one kind. */
public interface SecretDetector {

    List<FoundSecret> find(NormalizedText text);
}
