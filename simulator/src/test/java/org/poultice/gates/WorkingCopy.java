package org.poultice.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of all modules.
 *
 * @param root the directory with the script, which the build of each module can see
 */
record WorkingCopy(Path root) {
    private static final List<String> MODULES = List.of("protocol", "controller", "simulator");

    /** Found from the directory of the module in which the tests run. */
    static WorkingCopy find() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (MODULES.stream().map(place::resolve).allMatch(Files::isDirectory)) {
                return new WorkingCopy(place);
            }
        }
        throw new IllegalStateException("no modules around " + Path.of("").toAbsolutePath());
    }

    /** All Java files, of the product and of its tests. */
    List<Path> javaFiles() throws IOException {
        return files("src", ".java");
    }

    /** The directories of the product's packages. */
    List<Path> packages() throws IOException {
        return files("src/main/java", ".java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    List<Path> poms() {
        return Stream.concat(Stream.of("pom.xml"), MODULES.stream().map(module -> module + "/pom.xml"))
                .map(root::resolve)
                .toList();
    }

    /** {@code org.poultice.protocol.plan} for the directory of that package. */
    String packageName(Path directory) {
        String inside = root.relativize(directory).toString();
        return inside.substring(inside.indexOf("java/") + "java/".length()).replace('/', '.');
    }

    private List<Path> files(String under, String ending) throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        for (String module : MODULES) {
            Path start = root.resolve(module).resolve(under);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(file -> file.toString().endsWith(ending)).forEach(found);
                }
            }
        }
        return found.build().sorted().toList();
    }
}
