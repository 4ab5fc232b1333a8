package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.util.List;

/**
 * The files of one directory, as far as a journal needs them. What is not forced may be gone after a power cut, in part or as a whole: bytes until
 * {@link #force}, names until {@link #forceNames}. Whatever fails says why in the words of the system.
 *
 * <p>One thread at a time.
 */
public interface Disk extends AutoCloseable {

    /** The names of the files. */
    List<String> names() throws IOException;

    /**
     * What is in a file.
     *
     * @param most no more bytes than this are read; those that follow are left out
     */
    byte[] read(String name, int most) throws IOException;

    /** Makes an empty file, in place of what may have had its name. */
    void create(String name) throws IOException;

    /** Writes behind what is in a file, which must be there. After a failure any part of it may have been written. */
    void append(String name, byte[] bytes) throws IOException;

    /** Cuts a file off behind its first bytes; one that is not longer stays as it is. */
    void truncate(String name, long bytes) throws IOException;

    /** Returns when the bytes and the length of a file will survive a power cut. */
    void force(String name) throws IOException;

    /** Gives a file another name, in place of what may have had that; in one step. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Returns when the names, as they are now, will survive a power cut. */
    void forceNames() throws IOException;

    /** Lets go of it: another controller may have it. */
    @Override
    void close() throws IOException;
}
