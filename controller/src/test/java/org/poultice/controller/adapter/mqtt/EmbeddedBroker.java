package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;

/** A broker within the test: on loopback, at a port that was free, with nothing on the disk and nobody kept out. */
final class EmbeddedBroker implements AutoCloseable {
    private final ActiveMQServer server;
    private final int port;

    private EmbeddedBroker(ActiveMQServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedBroker start() throws Exception {
        return startAt(0, "");
    }

    /** Again at the port of one that was closed; it remembers nothing. */
    static EmbeddedBroker startAt(int port) throws Exception {
        return startAt(port, "");
    }

    /** With TLS, proving its name with a key in a PKCS12 file. */
    static EmbeddedBroker startTls(Path keyStore, String password) throws Exception {
        return startAt(
                0, ";sslEnabled=true;keyStoreType=PKCS12;keyStorePath=" + keyStore + ";keyStorePassword=" + password);
    }

    /** One that also wants its clients to prove their names. */
    static EmbeddedBroker startMutualTls(Path keyStore, Path trustStore, String password) throws Exception {
        return startAt(
                0,
                ";sslEnabled=true;keyStoreType=PKCS12;keyStorePath=" + keyStore + ";keyStorePassword=" + password
                        + ";needClientAuth=true;trustStoreType=PKCS12;trustStorePath=" + trustStore
                        + ";trustStorePassword=" + password);
    }

    private static EmbeddedBroker startAt(int port, String more) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT" + more);
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration);
        server.start();
        NettyAcceptor acceptor = (NettyAcceptor) server.getRemotingService().getAcceptor("mqtt");
        return new EmbeddedBroker(server, acceptor.getActualPort());
    }

    int port() {
        return port;
    }

    /** The address for settings. */
    String uri() {
        return "mqtt://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the embedded broker did not stop", e);
        }
    }
}
