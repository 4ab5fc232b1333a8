package org.poultice.simulator;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.adapter.yaml.Problem;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.tissue.TissueCase;
import org.poultice.simulator.tissue.TissueCaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice tissue FILE}: the temperatures in a tissue of layers under whatever a file puts on it. */
@Command(
        name = "tissue",
        description =
                "Computes the temperatures in layers of tissue and prints them as CSV: t_s,x_mm,celsius. See docs/tissue.md.",
        mixinStandardHelpOptions = true)
final class TissueCommand implements Callable<Integer> {
    private static final int DIGITS = 6;

    @Parameters(paramLabel = "FILE", description = "The layers, what happens at the skin, and what to print.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Loaded<TissueCase> loaded = TissueCaseReader.read(file);
        TissueCase tissue = loaded.value();
        if (tissue == null) {
            throw new BadInput(loaded.problems().stream().map(Problem::toString).toList());
        }
        print(tissue);
        return Cli.OK;
    }

    private void print(TissueCase tissue) {
        PrintWriter out = spec.commandLine().getOut();
        double[][] celsius = tissue.run();
        List<Double> times = tissue.timesS();
        List<Double> probes = tissue.probesMm();
        out.println("t_s,x_mm,celsius");
        for (int i = 0; i < times.size(); i++) {
            for (int j = 0; j < probes.size(); j++) {
                BigDecimal rounded = new BigDecimal(celsius[i][j]).setScale(DIGITS, RoundingMode.HALF_EVEN);
                out.println(plain(times.get(i)) + "," + plain(probes.get(j)) + "," + rounded.toPlainString());
            }
        }
        out.flush();
    }

    private static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
