package org.poultice.controller.adapter.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes a tree of {@link Node}s from text. Of YAML it takes mappings, lists and scalars; what makes one text mean several things (anchors,
 * aliases, merge keys, tags, more than one document) is a problem each. Built from the parser's events, because a composed tree has
 * already followed the aliases.
 */
final class YamlParser {
    /** Our files need four; a parser that recurses needs some end. */
    private static final int DEEPEST = 16;

    private final Problems problems;
    private final Iterator<Event> events;

    private YamlParser(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** The root, or null when there is none or the text is not YAML. */
    static @Nullable Node parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(problems.file())
                .setCodePointLimit(YamlText.MOST_BYTES)
                .build();
        try {
            YamlParser parser =
                    new YamlParser(new Parse(settings).parseString(text).iterator(), problems);
            return parser.document();
        } catch (ReaderException odd) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(odd.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            problems.add(
                    line,
                    "",
                    "holds a character that no text has",
                    "Remove the character with the number " + odd.getCodePoint());
        } catch (MarkedYamlEngineException wrong) {
            problems.add(line(wrong.getProblemMark()), "", "is not YAML here: " + wrong.getProblem(), remedyFor(wrong));
        } catch (TooDeep deep) {
            problems.add(deep.line, "", "is nested too deeply", "At most " + DEEPEST + " levels are read");
        } catch (YamlEngineException wrong) {
            problems.add(0, "", "is not YAML: " + wrong.getMessage(), "Correct it");
        }
        return null;
    }

    private static String remedyFor(MarkedYamlEngineException wrong) {
        return "Look at this line and the one before it: often it is the indentation, a missing colon, or a value that needs quotes"
                + (wrong.getContextMark().isPresent()
                        ? " (it began in line " + line(wrong.getContextMark()) + ")"
                        : "");
    }

    private @Nullable Node document() {
        Node root = null;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.add(line(event), "", "a second document begins", "Keep one in a file; remove the ---");
                return root;
            }
            if (event instanceof NodeEvent node) {
                root = node(node, 0);
            }
        }
        return root;
    }

    private Node node(NodeEvent event, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(line(event));
        }
        if (event instanceof AliasEvent alias) {
            problems.add(
                    line(event),
                    "",
                    "*" + alias.getAlias() + " is an alias",
                    "Write the value out; aliases are not read");
            return new Node.Scalar(line(event), "", true);
        }
        event.getAnchor()
                .ifPresent(anchor -> problems.add(
                        line(event), "", "&" + anchor + " is an anchor", "Remove it; anchors are not read"));
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent mapping -> mapping(mapping, depth);
            case SequenceStartEvent sequence -> sequence(sequence, depth);
            default -> throw new IllegalStateException("no such event is known: " + event);
        };
    }

    private Node.Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        return new Node.Scalar(line(event), event.getValue(), event.isPlain());
    }

    private Node.Sequence sequence(CollectionStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1));
        }
        return new Node.Sequence(line(start), List.copyOf(items));
    }

    private Node.Mapping mapping(CollectionStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Node.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Node key = node((NodeEvent) event, depth + 1);
            Node value = node((NodeEvent) events.next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                problems.add(key.line(), "", "a key is " + key.kind(), "Write a word before the colon");
            } else if (name.text().equals("<<") && name.plain()) {
                problems.add(key.line(), "<<", "is a merge key", "Write the keys out; merging is not done");
            } else {
                add(entries, new Node.Entry(key.line(), name.text(), value));
            }
        }
        return new Node.Mapping(line(start), List.copyOf(entries));
    }

    private void add(List<Node.Entry> entries, Node.Entry next) {
        for (Node.Entry entry : entries) {
            if (entry.key().equals(next.key())) {
                problems.add(
                        next.line(),
                        next.key(),
                        "stands here again, first in line " + entry.line(),
                        "Remove one of the two");
                return;
            }
        }
        entries.add(next);
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(name -> problems.add(line(event), "", name + " is a tag", "Remove it; tags are not read"));
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private final int line;

        TooDeep(int line) {
            super(null, null, false, false);
            this.line = line;
        }
    }
}
