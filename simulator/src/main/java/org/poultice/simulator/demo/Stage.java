package org.poultice.simulator.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.child.Child;
import org.poultice.simulator.child.ChildJvm;
import org.poultice.simulator.pace.SharedTime;

/** The two processes that the demonstration is about: the simulated pad and the controller. Any thread. */
final class Stage implements AutoCloseable {
    private final Workplace place;
    private final SharedTime time;
    private final int speed;
    private final Inbox inbox;
    private @Nullable Child pad;
    private @Nullable Child controller;
    private boolean closed;

    /** @param time what both follow */
    Stage(Workplace place, SharedTime time, int speed, Inbox inbox) {
        this.place = place;
        this.time = time;
        this.speed = speed;
        this.inbox = inbox;
    }

    /** Starts the pad, with its power recorded in a file. */
    synchronized void startPad(Path trace) throws DemoFailure {
        List<String> arguments = List.of(
                "sim",
                "--link",
                place.padLink().toString(),
                "--speed",
                String.valueOf(speed),
                "--clock",
                place.clock().toString(),
                "--exit-on-eof",
                "--pad-trace",
                trace.toAbsolutePath().toString());
        pad = start(SharedTime.Follower.PAD, arguments, line -> {
            Happening.PadTold told = PadLine.read(line);
            if (told != null) {
                inbox.offer(told);
            }
        });
    }

    /** Starts the controller, for the first time or again. */
    synchronized void startController() throws DemoFailure {
        List<String> arguments = List.of(
                "controller",
                "--speed",
                String.valueOf(speed),
                "--clock",
                place.clock().toString(),
                place.configuration().toString());
        controller = start(SharedTime.Follower.CONTROLLER, arguments, line -> {});
    }

    /** Types a key at the pad. */
    synchronized void typeAtPad(char key) {
        if (pad != null && !closed) {
            pad.type(key);
        }
    }

    /** Ends the controller with SIGKILL. */
    synchronized void killController() {
        if (controller != null) {
            controller.kill();
            time.left(SharedTime.Follower.CONTROLLER);
        }
    }

    /** Lets both end: the controller first, so that it can switch off and say good-bye. */
    @Override
    public synchronized void close() {
        closed = true;
        if (controller != null) {
            controller.close();
        }
        if (pad != null) {
            pad.close();
        }
    }

    private Child start(SharedTime.Follower follower, List<String> arguments, Consumer<String> said)
            throws DemoFailure {
        if (closed) {
            throw new DemoFailure("ended while starting");
        }
        String name = follower.name().toLowerCase(Locale.ROOT);
        try {
            return Child.start(name, ChildJvm.commandLine(arguments), place.output(name), follow(follower, said));
        } catch (IOException e) {
            throw new DemoFailure("the process of the " + name + " cannot be started", e);
        }
    }

    private Child.Listener follow(SharedTime.Follower follower, Consumer<String> said) {
        return new Child.Listener() {
            @Override
            public void said(String line) {
                said.accept(line);
            }

            @Override
            public void ended(Child child) {
                time.left(follower);
                if (!child.isDismissed()) {
                    inbox.offer(new Happening.ProcessEnded(child.lastWords()));
                }
            }
        };
    }
}
