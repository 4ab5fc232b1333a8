package org.poultice.simulator.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * A broker for MQTT 3.1.1 and 5 within this process, on a free port of the loopback interface. It keeps everything in memory, asks nobody for a name or
 * a password, and is no part of the product.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** The loopback interface, as a number. */
    public static final String HOST = "127.0.0.1";

    private static final String ACCEPTOR = "mqtt";
    /** A reader that reads nothing costs so much memory before its messages are dropped. */
    private static final long MOST_BYTES_OF_AN_ADDRESS = 8L << 20;

    private static final int THREADS = 4;

    private final EmbeddedActiveMQ broker;
    private final int port;

    private EmbeddedBroker(EmbeddedActiveMQ broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /**
     * Starts one, and returns when it takes connections.
     *
     * @param directory where it may keep files if it ever wants to
     * @throws IOException when it does not start
     */
    public static EmbeddedBroker start(Path directory) throws IOException {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(directory));
        try {
            broker.start();
            if (broker.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR) instanceof NettyAcceptor acceptor
                    && acceptor.getActualPort() > 0) {
                return new EmbeddedBroker(broker, acceptor.getActualPort());
            }
            broker.stop();
        } catch (Exception e) { // the broker's own interface declares no narrower one
            throw new IOException("the broker does not start: " + e.getMessage(), e);
        }
        throw new IOException("the broker does not listen on " + HOST);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception e) { // as above
            throw new IOException("the broker does not stop: " + e.getMessage(), e);
        }
    }

    private static Configuration configuration(Path directory) {
        SimpleString nowhere = SimpleString.of("nowhere");
        AddressSettings drop = new AddressSettings()
                .setDeadLetterAddress(nowhere)
                .setExpiryAddress(nowhere)
                .setMaxSizeBytes(MOST_BYTES_OF_AN_ADDRESS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP);
        return new ConfigurationImpl()
                .setName("poultice")
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setCriticalAnalyzer(false)
                .setGracefulShutdownEnabled(false)
                .setMaxDiskUsage(-1)
                .setThreadPoolMaxSize(THREADS)
                .setScheduledThreadPoolMaxSize(1)
                .setPagingDirectory(directory.resolve("broker").toString())
                .addAddressSetting("#", drop)
                .addAcceptorConfiguration(acceptor());
    }

    private static TransportConfiguration acceptor() {
        Map<String, Object> parameters = Map.of(
                TransportConstants.HOST_PROP_NAME,
                HOST,
                TransportConstants.PORT_PROP_NAME,
                0,
                TransportConstants.PROTOCOLS_PROP_NAME,
                "MQTT",
                TransportConstants.REMOTING_THREADS_PROPNAME,
                2);
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, ACCEPTOR);
    }
}
