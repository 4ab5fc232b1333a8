package org.poultice.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How large a file, a method and a list of parameters may be, and which words have no place in the sources. Reads the sources with the
 * compiler's own parser, so that a text in quotes is no code.
 */
final class Tidiness {
    static final int MOST_LINES = 250;
    static final int MOST_LINES_OF_A_METHOD = 40;
    static final int MOST_PARAMETERS = 4;
    static final int WIDEST_LINE = 150;

    private static final Pattern EMPTY_WORD = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl)([A-Z].*)?");
    private static final Pattern PROMISE = Pattern.compile("(//|\\*).*\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final String file;
    private final String source;
    private final List<String> complaints = new ArrayList<>();

    private Tidiness(String file, String source) {
        this.file = file;
        this.source = source;
    }

    /** What is untidy about one Java file, a line each; empty when nothing is. */
    static List<String> complaints(String file, String source) throws IOException {
        Tidiness tidiness = new Tidiness(file, source);
        tidiness.readLines();
        tidiness.readTree();
        return tidiness.complaints;
    }

    private void readLines() {
        List<String> lines = source.lines().toList();
        if (lines.size() > MOST_LINES) {
            complain(lines.size(), "the file has " + lines.size() + " lines, allowed are " + MOST_LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > WIDEST_LINE) {
                complain(i + 1, "the line has " + line.length() + " characters, allowed are " + WIDEST_LINE);
            }
            if (PROMISE.matcher(line).find()) {
                complain(i + 1, "a promise instead of work");
            }
        }
    }

    private void readTree() throws IOException {
        JavacTask task = (JavacTask)
                COMPILER.getTask(null, null, diagnostic -> {}, List.of(), null, List.of(new Text(file, source)));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new Reader(unit, positions).scan(unit, null);
        }
    }

    private void complain(long line, String what) {
        complaints.add(file + ":" + line + ": " + what);
    }

    private final class Reader extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree around) {
            String name = type.getSimpleName().toString();
            if (EMPTY_WORD.matcher(name).matches()) {
                complain(line(type), name + " has a word in its name that says nothing");
            }
            return super.visitClass(type, type);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree type) {
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            long length = last - line(method) + 1;
            if (length > MOST_LINES_OF_A_METHOD) {
                complain(
                        line(method),
                        method.getName() + " has " + length + " lines, allowed are " + MOST_LINES_OF_A_METHOD);
            }
            int parameters = method.getParameters().size();
            if (parameters > MOST_PARAMETERS && !isRowOfATable(method, type)) {
                complain(
                        line(method),
                        method.getName() + " has " + parameters + " parameters, allowed are " + MOST_PARAMETERS);
            }
            return super.visitMethod(method, type);
        }

        /** The constructor of a record or an enum: its parameters are the columns of a table, and have names where they are declared. */
        private boolean isRowOfATable(MethodTree method, @Nullable ClassTree type) {
            return type != null
                    && method.getName().contentEquals("<init>")
                    && (type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.ENUM);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable ClassTree type) {
            String text = select.toString();
            if (text.equals("System.out") || text.equals("System.err")) {
                complain(line(select), text + ": a command prints to the writer that it was given, the rest logs");
            }
            return super.visitMemberSelect(select, type);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable ClassTree type) {
            int line = (int) line(annotation);
            List<String> text =
                    source.lines().skip(Math.max(0, line - 2)).limit(2).toList();
            if (annotation.getAnnotationType().toString().equals("SuppressWarnings")
                    && text.stream().noneMatch(each -> each.contains("//"))) {
                complain(line, "a warning is silenced without a comment that says why");
            }
            return super.visitAnnotation(annotation, type);
        }

        private long line(Tree tree) {
            return lines.getLineNumber(positions.getStartPosition(unit, tree));
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String content;

        Text(String file, String content) {
            super(URI.create("string:///" + file.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
