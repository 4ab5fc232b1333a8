package org.poultice.gates;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may depend on whom, as rules for compiled classes.
 *
 * @param root {@code org.poultice} for the product; another one for classes that break the rules on purpose
 */
record Arrows(String root) {
    private static final String[] PURE_JDK = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.time",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.util.regex",
        "org.jspecify.."
    };
    private static final String ANY_JDK = "java..";

    /** The rules by a sentence that says what they hold. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("protocol.plan depends on nothing", only(protocol(".plan"), PURE_JDK));
        rules.put(
                "protocol.serial depends on protocol.plan",
                only(protocol(".serial"), and(PURE_JDK, ANY_JDK, protocol(".plan"))));
        rules.put(
                "protocol.message depends on protocol.plan and the streaming JSON library",
                only(protocol(".message"), and(PURE_JDK, ANY_JDK, protocol(".plan"), "com.fasterxml.jackson.core..")));
        rules.put("engine depends on protocol.plan and on no part of the JDK that does anything", pureEngine());
        rules.put("engine starts no threads and no processes", noThreadsInEngine());
        rules.put("port depends on engine and protocol", only(controller(".port"), inner(".port")));
        rules.put("app depends on port, engine and protocol", only(controller(".app"), inner(".app")));
        rules.put("linux depends on the JDK", only(controller(".linux"), ANY_JDK, "org.jspecify.."));
        rules.put("adapters do not know boot", never(controller(".adapter"), controller(".boot")));
        rules.put(
                "adapters do not know each other",
                slices().matching(root + ".controller.adapter.(*)..").should().notDependOnEachOther());
        rules.put("protocol knows nothing above it", never(protocol(""), controller(""), simulator()));
        rules.put("the controller does not know the simulator", never(controller(""), simulator()));
        rules.put(
                "simulator.plot depends on the JDK",
                only(root + ".simulator.plot..", ANY_JDK, "javax.xml..", "org.jspecify.."));
        rules.put("simulator.report depends on tissue and plot", onlyReport());
        rules.putAll(librariesStayAtHome());
        rules.put("nobody but adapters and what starts them reads a clock or sleeps", noClocks());
        return rules;
    }

    private Map<String, ArchRule> librariesStayAtHome() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Pi4J is used in adapter.gpio", onlyIn(controller(".adapter.gpio"), "com.pi4j.."));
        rules.put("jSSC is used in adapter.serial", onlyIn(controller(".adapter.serial"), "jssc.."));
        // The demonstration follows the controller as a stranger would, through a client of its own.
        rules.put(
                "in the product, Paho is used in adapter.mqtt",
                onlyIn(controller(".adapter.mqtt"), "org.eclipse.paho..", simulator()));
        rules.put("functions of the C library are bound in linux", noBindings());
        rules.put(
                "memory outside the heap is out of reach of port, app, boot and protocol",
                noneOf(
                        List.of(controller(".port"), controller(".app"), controller(".boot"), protocol("")),
                        "java.lang.foreign.."));
        rules.put("SnakeYAML is used in adapter.yaml", onlyIn(controller(".adapter.yaml"), "org.snakeyaml.."));
        rules.put(
                "the log is out of reach of engine, port, app and protocol",
                noneOf(
                        List.of(controller(".engine"), controller(".port"), controller(".app"), protocol("")),
                        "org.tinylog..",
                        "org.slf4j.."));
        rules.put(
                "the broker and other clients are no part of the product",
                noneOf(
                        List.of(controller(""), protocol("")),
                        "org.apache.activemq..",
                        "org.apache.artemis..",
                        "com.hivemq.."));
        return rules;
    }

    private ArchRule onlyReport() {
        String[] allowed = {ANY_JDK, "org.jspecify..", root + ".simulator.tissue..", root + ".simulator.plot.."};
        return only(root + ".simulator.report..", allowed);
    }

    private ArchRule pureEngine() {
        return only(controller(".engine"), and(PURE_JDK, controller(".engine"), protocol(".plan")))
                .because("the engine is a pure function");
    }

    private ArchRule noBindings() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(controller(".linux"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.foreign\\.(Linker|SymbolLookup|FunctionDescriptor).*");
    }

    private ArchRule noClocks() {
        String[] outside = {controller(".engine"), controller(".port"), controller(".app"), protocol("")};
        return noClasses()
                .that()
                .resideInAnyPackage(outside)
                .should()
                .callMethodWhere(target(owner(HasName.Predicates.name("java.lang.System")))
                        .and(target(nameMatching("nanoTime|currentTimeMillis|getenv|getProperty|exit|load.*"))))
                .orShould()
                .callMethodWhere(target(owner(HasName.Predicates.nameMatching("java\\.time\\..*")))
                        .and(target(nameMatching("now|system.*|tick.*"))))
                .orShould()
                .callMethodWhere(target(owner(HasName.Predicates.name("java.lang.Thread")))
                        .and(target(nameMatching("sleep"))))
                .orShould()
                .callMethodWhere(
                        target(owner(HasName.Predicates.name("java.lang.Math"))).and(target(nameMatching("random"))))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Timer|java\\.util\\.Random");
    }

    /** Thread and Process live in a package that the engine may use. */
    private ArchRule noThreadsInEngine() {
        return noClasses()
                .that()
                .resideInAPackage(controller(".engine"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.(Thread.*|Process.*|Runtime|InheritableThreadLocal)|java\\.util\\.(Scanner|Timer.*)");
    }

    private String[] inner(String layer) {
        List<String> allowed = new ArrayList<>(
                List.of(ANY_JDK, "org.jspecify..", controller(".engine"), controller(".port"), protocol("")));
        allowed.add(controller(layer));
        return allowed.toArray(String[]::new);
    }

    private static ArchRule only(String packages, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(and(allowed, packages))
                        .or(JavaClass.Predicates.equivalentTo(Object[].class))
                        .or(isPrimitive()))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> isPrimitive() {
        return DescribedPredicate.describe(
                "primitive",
                type -> type.isPrimitive()
                        || (type.isArray() && type.getBaseComponentType().isPrimitive()));
    }

    private static ArchRule never(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    private static ArchRule noneOf(List<String> from, String... to) {
        return noClasses()
                .that()
                .resideInAnyPackage(from.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    private ArchRule onlyIn(String home, String library, String... exempt) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(and(exempt, home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private String protocol(String part) {
        return root + ".protocol" + part + "..";
    }

    private String controller(String part) {
        return root + ".controller" + part + "..";
    }

    private String simulator() {
        return root + ".simulator..";
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
