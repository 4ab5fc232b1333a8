package org.poultice.gates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the product's classes to {@link Arrows}, and shows that classes which break a rule are caught by it. */
class ArrowsTest {
    private static final String PRODUCT = "org.poultice";
    private static final String FIXTURE = "org.poultice.gates.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(FIXTURE);

    @TestFactory
    Stream<DynamicTest> theProductKeepsToTheArrows() {
        return rules(PRODUCT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> aClassThatBreaksARuleIsCaught() {
        return rules(FIXTURE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertTrue(
                                rule.getValue().evaluate(BAD_CLASSES).hasViolation(),
                                "no bad class breaks: " + rule.getKey())));
    }

    @Test
    void theRulesSeeTheClassesOfEveryPackage() throws IOException {
        WorkingCopy copy = WorkingCopy.find();
        for (Path directory : copy.packages()) {
            boolean hasClasses;
            try (Stream<Path> files = Files.list(directory)) {
                hasClasses = files.anyMatch(file -> file.toString().matches(".*/[A-Z]\\w*\\.java"));
            }
            String name = copy.packageName(directory);
            assertTrue(
                    !hasClasses || CLASSES.stream().anyMatch(type -> livesIn(type, name)),
                    "no class was seen in " + name);
        }
        assertTrue(CLASSES.contain("org.poultice.protocol.plan.CarePlan"));
        assertTrue(CLASSES.contain("org.poultice.controller.engine.State"));
        assertTrue(CLASSES.contain("org.poultice.simulator.Main"));
        assertFalse(CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(FIXTURE)));
    }

    private static Map<String, ArchRule> rules(String root) {
        return new Arrows(root).rules();
    }

    private static boolean livesIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) && !type.getSimpleName().equals("package-info");
    }
}
