package org.poultice.controller.adapter.file;

/**
 * Something that is wrong with a journal.
 *
 * @param file name of the segment
 * @param line its line, from 1; 0 when it is the file as a whole
 * @param what is wrong, a clause in English
 */
public record Flaw(String file, int line, String what) {

    @Override
    public String toString() {
        return file + (line == 0 ? ": " : ":" + line + ": ") + what;
    }
}
