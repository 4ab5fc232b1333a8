package org.poultice.controller.port;

import java.io.IOException;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;

/**
 * The controller's memory: append-only, and on the disk before {@link #append} returns.
 *
 * <p>Called by the control loop's thread only.
 */
public interface Journal extends AutoCloseable {

    /**
     * Makes one record durable.
     *
     * @throws IOException when it is not certain that the record will survive a power cut; nothing that needs it may be done
     */
    void append(Occurrence.Journaled what, MonoTime at) throws IOException;

    @Override
    void close() throws IOException;
}
