package org.poultice.controller.adapter.mqtt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** What the device proves its own name with: a certificate and its key, as a broker may ask for it. Never printed. */
final class Identity {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** The kinds of keys that brokers are given; which one it is does not stand in the file in a form to rely on. */
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    /** The store exists in memory only, and asks for a password all the same. */
    private static final char[] NO_SECRET = "in memory".toCharArray();

    private final KeyManager[] managers;

    private Identity(KeyManager[] managers) {
        this.managers = managers;
    }

    /**
     * Reads both files.
     *
     * @param certificateFile the certificate, and those above it, in PEM
     * @param keyFile its key in PEM, PKCS #8, without a password
     * @throws IOException naming the file and what is wrong with it
     */
    static Identity read(Path certificateFile, Path keyFile) throws IOException {
        Certificate[] chain = certificates(certificateFile);
        PrivateKey key = key(keyFile);
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("device", key, NO_SECRET, chain);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_SECRET);
            return new Identity(factory.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IOException(certificateFile + " and " + keyFile + " do not go together: " + e.getMessage(), e);
        }
    }

    KeyManager[] managers() {
        return managers.clone();
    }

    private static Certificate[] certificates(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new Certificate[0]);
            if (chain.length == 0) {
                throw new IOException("client certificate file " + file + " has no certificate in it");
            }
            return chain;
        } catch (GeneralSecurityException e) {
            throw new IOException("client certificate file " + file + " holds no certificates in PEM", e);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        Matcher pem = PKCS8.matcher(Files.readString(file));
        if (!pem.find()) {
            throw new IOException(
                    "client key file " + file
                            + " holds no key in PEM that begins with BEGIN PRIVATE KEY; openssl pkcs8 -topk8 -nocrypt makes one");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException otherKind) {
                last = otherKind;
            }
        }
        throw new IOException("client key file " + file + " holds a key that is none of " + ALGORITHMS, last);
    }
}
