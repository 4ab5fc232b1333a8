package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;

/** An input whose state is the line's, read when it is asked for. */
final class ChardevInput extends DigitalInputBase {
    private final Lines line;
    private final EdgeThread edges;

    ChardevInput(ChardevInputs provider, DigitalInputConfig config, Lines line, EdgeThread edges) {
        super(provider, config);
        this.line = line;
        this.edges = edges;
    }

    @Override
    public DigitalState state() {
        try {
            return Polarity.state(config(), line.get(1) != 0);
        } catch (GpioException gone) {
            throw new IOException(gone.getMessage(), gone);
        }
    }

    /** Called by the thread of the edges. */
    void changed(Edge edge) {
        dispatch(new EdgeEvent(this, Polarity.state(config(), edge.on()), edge));
    }

    @Override
    public DigitalInput shutdownInternal(Context context) throws ShutdownException {
        edges.forget(line.fd());
        try {
            line.close();
        } catch (GpioException broken) {
            throw new ShutdownException(broken.getMessage(), broken);
        }
        return super.shutdownInternal(context);
    }
}
