package io.walletline.local.pushgateway;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

/**
 * The account with which a service logs in at the provider; made anew at each start.
 *
 * @param privateKey PEM, PKCS #8, as in the file that Firebase hands out
 */
public record ServiceAccount(String project, String email, String privateKey, PublicKey publicKey) {

    private static final String PROJECT = "walletline-local";

    public static ServiceAccount create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            return new ServiceAccount(PROJECT, "push@" + PROJECT + ".iam.gserviceaccount.com", pem, pair.getPublic());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
