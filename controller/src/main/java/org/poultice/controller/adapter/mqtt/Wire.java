package org.poultice.controller.adapter.mqtt;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one socket of a connection, encrypted or not, as the client gets it. What it does beyond a socket:
 *
 * <ul>
 *   <li>With TLS the broker must prove the name that was asked for.
 *   <li>It can be {@linkplain #cut cut} at any time by any thread, at once: closing an encrypted socket properly waits for a write that a
 *       hung broker never lets end.
 *   <li>It says nothing, not even that the other end is gone, before the client has spoken. Told so while it still starts its threads, the
 *       client would wait for one of them for ever.
 * </ul>
 */
final class Wire extends Socket {
    private final Socket raw = new Socket();
    private final CountDownLatch clientSpoke = new CountDownLatch(1);
    private final @Nullable SSLSocketFactory tls;
    private final String host;
    private final long largestPacket;
    private @Nullable Socket talking;

    /**
     * @param tls what to encrypt with, or null
     * @param host the name that the broker must prove with TLS
     * @param largestPacket the connection ends at a packet with more bytes
     */
    Wire(@Nullable SSLSocketFactory tls, String host, long largestPacket) {
        this.tls = tls;
        this.host = host;
        this.largestPacket = largestPacket;
    }

    /** Ends the connection without ceremony. */
    void cut() throws IOException {
        raw.close();
    }

    @Override
    public void connect(SocketAddress broker, int timeoutMillis) throws IOException {
        raw.setTcpNoDelay(true);
        raw.connect(broker, timeoutMillis);
        talking = tls == null ? raw : encrypt(tls, timeoutMillis);
    }

    private Socket encrypt(SSLSocketFactory factory, int timeoutMillis) throws IOException {
        // A bad name or certificate is an exception of the handshake; the caller closes then.
        SSLSocket socket = (SSLSocket) factory.createSocket(raw, host, raw.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(timeoutMillis);
        socket.startHandshake();
        return socket;
    }

    private Socket talking() throws SocketException {
        if (talking == null) {
            throw new SocketException("not connected");
        }
        return talking;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new PacketGuard(new Listening(talking().getInputStream(), clientSpoke), largestPacket);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Speaking(talking().getOutputStream(), clientSpoke);
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        talking().setSoTimeout(millis);
    }

    /** Nothing to do: {@link #close} follows, and lets a waiting read end. */
    @Override
    public void shutdownInput() {}

    @Override
    public void close() throws IOException {
        clientSpoke.countDown();
        raw.close();
    }

    /** Reads nothing before the client has written. */
    private static final class Listening extends FilterInputStream {
        private final CountDownLatch clientSpoke;

        Listening(InputStream in, CountDownLatch clientSpoke) {
            super(in);
            this.clientSpoke = clientSpoke;
        }

        @Override
        public int read() throws IOException {
            awaitClient();
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            awaitClient();
            return in.read(buffer, offset, length);
        }

        @Override
        public int available() throws IOException {
            return clientSpoke.getCount() > 0 ? 0 : in.available();
        }

        private void awaitClient() {
            boolean interrupted = false;
            while (true) {
                try {
                    clientSpoke.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells that the client has written, or tried to. */
    private static final class Speaking extends FilterOutputStream {
        private final CountDownLatch clientSpoke;

        Speaking(OutputStream out, CountDownLatch clientSpoke) {
            super(out);
            this.clientSpoke = clientSpoke;
        }

        @Override
        public void write(int value) throws IOException {
            clientSpoke.countDown();
            out.write(value);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            clientSpoke.countDown();
            out.write(buffer, offset, length);
        }
    }
}
