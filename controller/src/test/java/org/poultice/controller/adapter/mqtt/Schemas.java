package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The JSON Schemas that stand in the protocol, as an independent validator reads them. */
final class Schemas {
    private static final String ID = "https://poultice.org/schema/v1/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(ID, "classpath:schema/")));

    private Schemas() {}

    static void assertMeets(String schema, String json) {
        assertEquals(
                List.of(),
                REGISTRY.getSchema(SchemaLocation.of(ID + schema + ".json")).validate(json, InputFormat.JSON),
                json);
    }
}
