package org.poultice.simulator.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;

/** All ports of a controller for one step: writes down what is done, in order, and lets appends fail as it is told. */
class Recorder implements Pad, Journal, Observer {
    private final Design.Disk disk;
    private final List<Act> acts = new ArrayList<>();
    private int appends;

    Recorder(Design.Disk disk) {
        this.disk = disk;
    }

    ControlLoop.Ports ports() {
        return new ControlLoop.Ports(this, this, List.of(this));
    }

    List<Act> acts() {
        return acts;
    }

    @Override
    public void deEnergise() {
        acts.add(new Act.Off());
    }

    @Override
    public void drive(Drive drive) {
        acts.add(new Act.On(drive));
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        boolean fails = disk.fails(appends++);
        acts.add(new Act.Append(what, !fails));
        if (fails) {
            fail();
        }
    }

    void fail() throws IOException {
        throw new IOException("the explored disk fails here");
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        if (what instanceof Occurrence.EpisodeBegan) {
            acts.add(new Act.ToldOnset());
        }
    }

    @Override
    public void close() {}
}
