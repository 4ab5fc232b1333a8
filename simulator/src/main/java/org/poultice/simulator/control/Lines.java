package org.poultice.simulator.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lines of a stream. What is longer than allowed is handed on cut, so that it is told as not understood and nothing grows without end. */
public final class Lines {
    /** As much as any order needs, in bytes. */
    static final int LONGEST = 200;

    static final Charset CHARSET = StandardCharsets.UTF_8;

    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Lines such as people type. */
    public Lines(InputStream in) {
        this(in, LONGEST);
    }

    /** @param longest a line, in bytes */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Who takes a line. */
    public interface Taker {
        void take(String line) throws IOException;
    }

    /**
     * Hands each line that is not empty on, without the white space around it, until the stream ends; a last one without an end is none.
     *
     * @throws IOException when the stream fails, or the taker
     */
    public void forEach(Taker taker) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                handOn(taker);
            } else if (line.size() < longest) {
                line.write(next);
            }
        }
    }

    private void handOn(Taker taker) throws IOException {
        String text = line.toString(CHARSET).strip();
        line.reset();
        if (!text.isEmpty()) {
            taker.take(text);
        }
    }
}
