package org.poultice.protocol.message;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schemas as an independent validator reads them. */
final class Schemas {
    static final String ID = "https://poultice.org/schema/v1/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(ID, "classpath:schema/")));

    private Schemas() {}

    /** What the schema has against a text; empty when it is as it should be. */
    static List<String> complaints(String schema, String json) {
        Schema loaded = REGISTRY.getSchema(SchemaLocation.of(ID + schema + ".json"));
        try {
            return loaded
                    .validate(
                            json,
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of("no JSON: " + e.getCause());
        }
    }
}
