/**
 * The journal on the disk, in segments. What a journal's bytes mean ({@code Segment}, {@code Reading}) and which of its records are still
 * needed ({@code Compaction}) is decided without touching a disk; {@code FileJournal} does it on a {@link
 * org.poultice.controller.adapter.file.Disk}, of which {@code DirectoryDisk} is the real one. Depends on port, engine and the log.
 */
@NullMarked
package org.poultice.controller.adapter.file;

import org.jspecify.annotations.NullMarked;
