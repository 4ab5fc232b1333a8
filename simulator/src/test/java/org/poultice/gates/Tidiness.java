package org.poultice.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** Of a constructor, the parts that something is put together from; and of what a test says in a row. */
    static final int MOST_PARTS = 5;
    /** Of the product; the tables of the tests have as many columns as they have. */
    static final int WIDEST_LINE = 160;

    private static final Pattern EMPTY_WORD = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl)([A-Z].*)?");
    private static final Pattern PROMISE = Pattern.compile("(//|\\*).*\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final List<String> complaints = new ArrayList<>();

    private Tidiness() {}

    /**
     * What is untidy about Java files, a line each; empty when nothing is.
     *
     * @param sources the text of each file by its name
     */
    static List<String> complaints(Map<String, String> sources) throws IOException {
        Tidiness tidiness = new Tidiness();
        sources.forEach(tidiness::readLines);
        tidiness.readTrees(sources);
        return tidiness.complaints;
    }

    private void readLines(String file, String source) {
        List<String> lines = source.lines().toList();
        if (lines.size() > MOST_LINES) {
            complain(file, lines.size(), "the file has " + lines.size() + " lines, allowed are " + MOST_LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > WIDEST_LINE && !isTest(file)) {
                complain(file, i + 1, "the line has " + line.length() + " characters, allowed are " + WIDEST_LINE);
            }
            if (PROMISE.matcher(line).find()) {
                complain(file, i + 1, "a promise instead of work");
            }
        }
    }

    private void readTrees(Map<String, String> sources) throws IOException {
        List<Text> texts = new ArrayList<>();
        sources.forEach((file, source) -> texts.add(new Text(file, source)));
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, diagnostic -> {}, List.of(), null, texts);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            String source = unit.getSourceFile().getCharContent(true).toString();
            new Reader(unit, positions, source).scan(unit, null);
        }
    }

    private static boolean isTest(String file) {
        return file.contains("src/test/");
    }

    private void complain(String file, long line, String what) {
        complaints.add(file + ":" + line + ": " + what);
    }

    private final class Reader extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
        private final CompilationUnitTree unit;
        private final String file;
        private final String text;
        private final boolean isTest;
        private final SourcePositions positions;
        private final LineMap lines;

        Reader(CompilationUnitTree unit, SourcePositions positions, String source) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            // The compiler wraps the object that it was given; its address is ours.
            this.file = unit.getSourceFile().toUri().getPath().substring(1);
            this.text = source;
            this.isTest = isTest(file);
        }

        private void complain(long line, String what) {
            Tidiness.this.complain(file, line, what);
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
            long length = lastLine(method) - line(method.getReturnType() == null ? method : method.getReturnType()) + 1;
            if (length > MOST_LINES_OF_A_METHOD && !isTableOfATest(method)) {
                complain(
                        line(method),
                        method.getName() + " has " + length + " lines, allowed are " + MOST_LINES_OF_A_METHOD);
            }
            int parameters = method.getParameters().size();
            int most = isTest || method.getReturnType() == null ? MOST_PARTS : MOST_PARAMETERS;
            if (parameters > most && !isRowOfATable(method, type)) {
                complain(line(method), method.getName() + " has " + parameters + " parameters, allowed are " + most);
            }
            return super.visitMethod(method, type);
        }

        /** The constructor of a record or an enum, and a test with parameters: they are the columns of a table. */
        private boolean isRowOfATable(MethodTree method, @Nullable ClassTree type) {
            if (method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.toString().startsWith("@ParameterizedTest"))) {
                return true;
            }
            return type != null
                    && method.getName().contentEquals("<init>")
                    && (type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.ENUM);
        }

        /** Golden values are read best in one piece. */
        private boolean isTableOfATest(MethodTree method) {
            return isTest
                    && method.getBody() != null
                    && method.getBody().getStatements().size() == 1
                    && method.getBody().getStatements().getFirst() instanceof ReturnTree;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable ClassTree type) {
            String text = select.toString();
            if (!isTest && (text.equals("System.out") || text.equals("System.err"))) {
                complain(line(select), text + ": a command prints to the writer that it was given, the rest logs");
            }
            return super.visitMemberSelect(select, type);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable ClassTree type) {
            int line = (int) line(annotation);
            int last = (int) lastLine(annotation);
            // The formatter may put the comment onto the line before, the same line, or after the annotation.
            List<String> nearby = text.lines()
                    .skip(Math.max(0, line - 2))
                    .limit(last - line + 3)
                    .toList();
            if (annotation.getAnnotationType().toString().equals("SuppressWarnings")
                    && nearby.stream().noneMatch(each -> each.contains("//"))) {
                complain(line, "a warning is silenced without a comment that says why");
            }
            return super.visitAnnotation(annotation, type);
        }

        private long lastLine(Tree tree) {
            return lines.getLineNumber(positions.getEndPosition(unit, tree));
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
