package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a disk that can be full, or that takes bytes and then cannot say that it has them. */
final class FaultyChannel extends FileChannel {
    private final FileChannel disk;

    /** How far the file can grow. */
    long room = Long.MAX_VALUE;

    /** Whether the disk fails to confirm what was written. */
    boolean forceFails;

    FaultyChannel(FileChannel disk) {
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        if (position >= room) {
            throw new IOException("No space left on device");
        }
        int fits = (int) Math.min(source.remaining(), room - position);
        ByteBuffer part = source.slice(source.position(), fits);
        int written = disk.write(part, position);
        source.position(source.position() + written);
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (forceFails) {
            throw new IOException("Input/output error");
        }
        disk.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return disk.read(target);
    }

    @Override
    public long size() throws IOException {
        return disk.size();
    }

    @Override
    public long position() throws IOException {
        return disk.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        disk.position(newPosition);
        return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        disk.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
