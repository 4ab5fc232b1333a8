package org.poultice.controller.adapter.mqtt;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one connection's client. They keep no process alive, and one that dies of an error says so: left to itself, the client
 * would take itself for connected with nobody listening.
 */
final class ClientThreads extends ScheduledThreadPoolExecutor {
    /** One each to connect, receive, send, call back, ping and disconnect. */
    private static final int THREADS = 6;

    private final Consumer<Throwable> died;

    ClientThreads(Consumer<Throwable> died) {
        super(THREADS, Thread.ofPlatform().daemon().name("mqtt-client-", 1).factory());
        this.died = died;
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        super.afterExecute(task, failure);
        if (failure != null) {
            died.accept(failure);
        } else if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
            died.accept(future.exceptionNow());
        }
    }
}
