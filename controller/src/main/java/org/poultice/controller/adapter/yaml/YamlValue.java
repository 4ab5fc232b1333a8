package org.poultice.controller.adapter.yaml;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value of one key on its way out of the file: checked by none or more of {@link #within} and {@link #where}, and then taken by one of
 * {@link #required}, {@link #orElse} and {@link #orNull}. Whatever is wrong is put with the problems of the document; what is then given
 * back is a placeholder.
 *
 * @param <T> what the value is
 */
public final class YamlValue<T> {
    private final YamlMap map;
    private final String key;
    private final Kind<T> kind;
    private final Node.@Nullable Scalar scalar;
    private boolean broken;
    private @Nullable T value;

    private YamlValue(YamlMap map, String key, Kind<T> kind, Node.@Nullable Scalar scalar) {
        this.map = map;
        this.key = key;
        this.kind = kind;
        this.scalar = scalar;
    }

    static <T> YamlValue<T> of(YamlMap map, String key, Kind<T> kind) {
        Node.Entry entry = map.entry(key);
        if (entry == null) {
            return new YamlValue<>(map, key, kind, null);
        }
        if (!(entry.value() instanceof Node.Scalar scalar) || scalar.isNothing()) {
            map.add(
                    entry.line(),
                    key,
                    "has " + entry.value().kind() + " as its value",
                    "Expected is " + kind.expected());
            YamlValue<T> none = new YamlValue<>(map, key, kind, null);
            none.broken = true;
            return none;
        }
        YamlValue<T> found = new YamlValue<>(map, key, kind, scalar);
        found.read(scalar);
        return found;
    }

    private void read(Node.Scalar from) {
        try {
            value = kind.parse(from.text(), from.plain());
        } catch (Kind.Unreadable wrong) {
            map.add(from.line(), key, wrong.what(), wrong.remedy());
            broken = true;
        }
    }

    /**
     * Refuses values outside a range.
     *
     * @param because what sets the limits, such as {@code rule I5}
     */
    public YamlValue<T> within(T least, T most, String because) {
        T present = value;
        if (present != null && (kind.compare(present, least) < 0 || kind.compare(present, most) > 0)) {
            String side = kind.compare(present, least) < 0 ? " is less than is allowed" : " is more than is allowed";
            String range = kind.compare(least, most) == 0
                    ? kind.show(least) + " alone"
                    : kind.show(least) + " to " + kind.show(most);
            complain(kind.show(present) + side, "Allowed is " + range + " (" + because + ")");
        }
        return this;
    }

    /**
     * Refuses values that a rule does not hold for.
     *
     * @param allowed what is allowed and what to do
     */
    public YamlValue<T> where(Predicate<? super T> rule, String allowed) {
        T present = value;
        if (present != null && !rule.test(present)) {
            complain(Problem.quote(kind.show(present)) + " is not allowed here", allowed);
        }
        return this;
    }

    /** The value, which has to be there. */
    public T required() {
        T present = value;
        if (present != null) {
            return told(present);
        }
        if (!broken) {
            map.missing(key, kind.expected());
        }
        return kind.placeholder();
    }

    /**
     * The value, or another one where the key is not there.
     *
     * @param origin where the other one comes from, such as {@code default}
     */
    public T orElse(T other, String origin) {
        T present = value;
        if (present != null) {
            return told(present);
        }
        if (!broken) {
            map.tell(key, kind.show(other), origin);
        }
        return other;
    }

    /** The value, or null where the key is not there. */
    public @Nullable T orNull() {
        T present = value;
        return present == null ? null : told(present);
    }

    private T told(T present) {
        if (scalar != null) {
            String restsOn = kind.restsOn(scalar.text());
            String origin = map.place(scalar.line()) + (restsOn.isEmpty() ? "" : " (" + restsOn + ")");
            map.tell(key, kind.show(present), origin);
        }
        return present;
    }

    private void complain(String what, String remedy) {
        if (scalar != null) {
            map.add(scalar.line(), key, what, remedy);
        }
    }
}
