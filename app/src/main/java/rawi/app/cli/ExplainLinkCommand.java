package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.link.LinkText;
import rawi.core.corroborate.ClaimRef;

/** {@code rawi explain-link A B}: what spoke for and against a link of two claims. */
@Command(
        name = "explain-link",
        mixinStandardHelpOptions = true,
        description = "Says what speaks for and against two claims being about one event.",
        footer = {"", "Examples:", "  rawi explain-link d01/C03 d26/C02 demo/reports"})
final class ExplainLinkCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A claim as REPORT/CLAIM; the beginning of the report's name will do.")
    private String one;

    @Parameters(index = "1", paramLabel = "B", description = "The other claim.")
    private String other;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        LinkInput.Opened opened = input.open(parent.streams, paths);
        ClaimRef a = find(opened, one);
        ClaimRef b = find(opened, other);
        LinkText text = new LinkText(opened.corpus(), opened.result(), opened.titles());
        try (Writer out = parent.streams.writer()) {
            out.write(text.judgement(a, b, opened.linked().judge(a, b)));
        }
        return opened.exit();
    }

    private static ClaimRef find(LinkInput.Opened opened, String name) {
        return opened.corpus()
                .find(name)
                .orElseThrow(() -> new UsageException("no claim " + name + ", or more than one"));
    }
}
