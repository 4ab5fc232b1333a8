package org.poultice.controller.adapter.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The facts and the care plans that the program carries, and care plans of a person's own. Reads {@code seeds/} from the class path.
 *
 * <p>Immutable; any thread may use it.
 */
public final class SeedLibrary {
    /** The care plans that the program carries, by id. */
    public static final List<String> PLANS = List.of("back-spasm", "contrast");

    private static final Pattern LOOKS_LIKE_A_FILE = Pattern.compile(".*[/.].*");

    private final FactTable facts;

    private SeedLibrary(FactTable facts) {
        this.facts = facts;
    }

    /** @throws IllegalStateException when the facts in the program are wrong */
    public static SeedLibrary open() {
        return new SeedLibrary(
                FactReader.read(YamlDocument.carried("seeds/facts.yaml")).carried());
    }

    public FactTable facts() {
        return facts;
    }

    /** Whether a name means a file rather than a plan that the program carries: it has a slash or a dot. */
    public static boolean isFile(String name) {
        return LOOKS_LIKE_A_FILE.matcher(name).matches();
    }

    /** A care plan that the program carries; {@code id} is one of {@link #PLANS}. */
    public Loaded<AdvisedPlan> plan(String id) {
        return PlanReader.read(YamlDocument.carried("seeds/" + id + ".yaml"), facts);
    }

    /** A care plan from a file. */
    public Loaded<AdvisedPlan> plan(Path file) {
        return PlanReader.read(YamlDocument.open(file), facts);
    }

    /**
     * What a section of settings makes of a plan: nothing that asks more of the skin than the plan does.
     *
     * @param tighter keys as in a care plan, each of them optional
     */
    public AdvisedPlan tightened(AdvisedPlan plan, YamlMap tighter) {
        return new AdvisedPlan(new PlanLimits(facts).tightened(plan.plan(), tighter), plan.advice());
    }
}
