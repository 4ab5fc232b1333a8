package org.poultice.simulator.sim;

import java.util.EnumSet;
import java.util.Set;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.pad.PadBuild;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which outputs a pad has: {@code heat}, {@code cold} or {@code heat,cold}. */
public final class OutputsConverter implements ITypeConverter<PadBuild> {

    @Override
    public PadBuild convert(String text) {
        Set<Modality> outputs = EnumSet.noneOf(Modality.class);
        for (String word : text.split(",", -1)) {
            Modality output = switch (word) {
                case "heat" -> Modality.HEAT;
                case "cold" -> Modality.COLD;
                default ->
                    throw new TypeConversionException(
                            "'" + word + "' is no output: allowed are heat, cold, or heat,cold");
            };
            outputs.add(output);
        }
        return new PadBuild(outputs);
    }
}
