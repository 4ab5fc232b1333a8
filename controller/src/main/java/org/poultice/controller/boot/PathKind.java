package org.poultice.controller.boot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.poultice.controller.adapter.yaml.Kind;

/**
 * A path, taken from the directory of the file in which it stands.
 *
 * @param base that directory, absolute
 * @param example of a path that belongs here
 */
record PathKind(Path base, String example) implements Kind<Path> {

    @Override
    public String expected() {
        return "a path such as " + example;
    }

    @Override
    public Path parse(String text, boolean plain) throws Unreadable {
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException wrong) {
            throw unexpected(text);
        }
    }

    @Override
    public String show(Path value) {
        return value.toString();
    }

    @Override
    public Path placeholder() {
        return base;
    }

    @Override
    public int compare(Path a, Path b) {
        return a.compareTo(b);
    }
}
