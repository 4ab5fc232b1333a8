package org.poultice.protocol.message;

import java.util.List;

/**
 * What the device is: retained, sent on each connection and each change.
 *
 * @param software name and version of the controller
 * @param remoteStart whether a start may be asked for from afar
 * @param safeguards what watches over the pad
 * @param zones what there is to apply to; none while there is no pad
 * @param plans the care plans, the one in use first
 * @param limits what no command can widen
 */
public record MetaReport(
        Head head,
        Topics device,
        String software,
        boolean remoteStart,
        Safeguards safeguards,
        List<ZoneReport> zones,
        List<PlanReport> plans,
        LimitsReport limits) {

    /** So many plans of the longest kind still fit into a payload. */
    static final int MOST_PLANS = 6;

    static final int MOST_ZONES = 4;

    /** @throws IllegalArgumentException when there are more zones or plans than fit into a payload */
    public MetaReport {
        if (zones.size() > MOST_ZONES || plans.size() > MOST_PLANS) {
            throw new IllegalArgumentException(zones.size() + " zones and " + plans.size() + " plans; at most "
                    + MOST_ZONES + " and " + MOST_PLANS + " fit into a message");
        }
        software = Bounds.clip(software, Bounds.NAME_CHARS);
        zones = List.copyOf(zones);
        plans = List.copyOf(plans);
    }

    public String toJson() {
        return JsonWriter.write(json -> {
            head.write(json);
            json.number("schema", 1L)
                    .text("site", device.site(), Bounds.NAME_CHARS)
                    .text("device", device.device(), Bounds.NAME_CHARS)
                    .text("software", software, Bounds.NAME_CHARS)
                    .flag("remoteStart", remoteStart);
            safeguards.write(json);
            json.objects("zones", zones, ZoneReport::write)
                    .objects("plans", plans, PlanReport::write)
                    .object("limits", limits::write);
        });
    }

    /** @throws BadMessage when it is not what {@link #toJson} writes, keys that are not known apart */
    public static MetaReport read(byte[] payload) throws BadMessage {
        JsonObject json = JsonReader.read(payload);
        json.number("schema", 1, 1);
        return new MetaReport(
                Head.from(json),
                new Topics(json.match("site", Bounds.ID), json.match("device", Bounds.ID)),
                json.text("software", Bounds.NAME_CHARS),
                json.flag("remoteStart"),
                Safeguards.from(json),
                json.objects("zones", ZoneReport::from),
                json.objects("plans", PlanReport::from),
                LimitsReport.from(json.object("limits")));
    }
}
