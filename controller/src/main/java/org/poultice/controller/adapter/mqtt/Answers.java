package org.poultice.controller.adapter.mqtt;

import org.poultice.controller.port.Link.Keep;
import org.poultice.protocol.message.Answer;

/** Sends answers to whoever asked. Any thread; never blocks. */
public final class Answers {
    private final AnsweringLink link;

    public Answers(AnsweringLink link) {
        this.link = link;
    }

    /** Answers on the requester's topic, and on the response topic that it gave, where that lies below. */
    public void send(Inbound inbound, Answer answer) {
        Inbound.AnswerTo to = inbound.answerTo();
        String json = answer.toJson();
        link.send(new Letter(to.topic(), json, Keep.ALL, to.correlation()));
        if (to.mirror() != null) {
            link.send(new Letter(to.mirror(), json, Keep.ALL, to.correlation()));
        }
    }
}
