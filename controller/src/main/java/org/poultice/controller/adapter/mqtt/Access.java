package org.poultice.controller.adapter.mqtt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What the files of the settings hold: the password, and the certificates that a broker is held against. Never printed. */
final class Access {
    /** Enough for any password; a larger file is the wrong file. */
    private static final long LARGEST_PASSWORD_FILE = 4096;

    private final byte @Nullable [] password;
    private final boolean tls;
    private final @Nullable Collection<? extends Certificate> authorities;
    private final @Nullable Identity identity;

    private Access(
            byte @Nullable [] password,
            boolean tls,
            @Nullable Collection<? extends Certificate> authorities,
            @Nullable Identity identity) {
        this.password = password;
        this.tls = tls;
        this.authorities = authorities;
        this.identity = identity;
    }

    /** @throws IOException naming the file and what is wrong with it */
    static Access read(MqttSettings settings) throws IOException {
        Path passwordFile = settings.passwordFile();
        Path caFile = settings.caFile();
        MqttSettings.ClientFiles client = settings.client();
        return new Access(
                passwordFile == null ? null : password(passwordFile),
                settings.tls(),
                caFile == null ? null : certificates(caFile),
                client == null ? null : Identity.read(client.certificate(), client.key()));
    }

    private static byte[] password(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST_PASSWORD_FILE) {
                throw new IOException("it is too large");
            }
            String password = Files.readString(file).lines().findFirst().orElse("");
            if (password.isEmpty()) {
                throw new IOException("its first line is empty");
            }
            return password.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unusable("password", file, e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            return found;
        } catch (CertificateException e) {
            throw unusable("CA", file, new IOException("it holds no certificates in PEM", e));
        } catch (IOException e) {
            throw unusable("CA", file, e);
        }
    }

    private static IOException unusable(String kind, Path file, IOException why) {
        return new IOException(
                kind + " file " + file + " cannot be used: " + why.getClass().getSimpleName() + ", " + why.getMessage(),
                why);
    }

    byte @Nullable [] password() {
        return password == null ? null : password.clone();
    }

    /** What to encrypt with, or null when the settings do not ask for it. */
    @Nullable
    SSLSocketFactory tls() throws GeneralSecurityException, IOException {
        if (!tls) {
            return null;
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                identity == null ? null : identity.managers(),
                authorities == null ? null : trust(authorities).getTrustManagers(),
                null);
        return context.getSocketFactory();
    }

    private static TrustManagerFactory trust(Collection<? extends Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            store.setCertificateEntry("ca-" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
