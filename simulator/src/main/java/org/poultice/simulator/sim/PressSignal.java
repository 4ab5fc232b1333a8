package org.poultice.simulator.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A signal to this process as a short press of the button: {@code kill -USR1}. SIGUSR2 is the virtual machine's own.
 *
 * <p>The JDK offers signals only through {@code sun.misc.Signal}, which every JDK has and none promises; so it is looked up when it is
 * wanted, and its absence is an answer and not an error.
 */
final class PressSignal {
    private static final String NAME = "USR1";

    private PressSignal() {}

    /** From now on runs something for each signal, in a thread of the virtual machine. Returns whether that is possible here. */
    static boolean install(Runnable pressed) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle press = MethodHandles.publicLookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(pressed);
            Object listener =
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(press, 0, signal));
            Object wanted = signal.getConstructor(String.class).newInstance(NAME);
            signal.getMethod("handle", signal, handler).invoke(null, wanted, listener);
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
            return false;
        }
    }
}
