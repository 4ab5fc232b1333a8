package org.poultice.simulator.control;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says a line to a {@link ControlSocket}. */
public final class ControlClient {
    /** In bytes. */
    private static final int LONGEST_ANSWER = 10_000;

    private ControlClient() {}

    /**
     * Says a line and waits for its answer.
     *
     * @throws IOException when nobody listens there, or goes without an answer
     */
    public static String ask(Path socket, String line) throws IOException {
        List<String> answers = new ArrayList<>();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Channels.newOutputStream(channel).write((line + "\n").getBytes(Lines.CHARSET));
            channel.shutdownOutput();
            new Lines(Channels.newInputStream(channel), LONGEST_ANSWER).forEach(answers::add);
        }
        if (answers.isEmpty()) {
            throw new IOException("there was no answer");
        }
        return String.join("\n", answers);
    }
}
