package rawi.app.ingest;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Takes the text of a PDF's pages and of the forms that they draw, but follows no form into itself
 * and no more forms than a document has: forms that draw forms twice each would never end.
 */
final class BoundedStripper extends PDFTextStripper {

    private static final int MAX_FORMS = 20_000;

    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int drawn;

    /** What stands before each page in the text; no font draws it. */
    static final String PAGE = "\f";

    private final long end;
    private boolean late;

    BoundedStripper(int lastPage, int seconds) throws IOException {
        end = System.nanoTime() + seconds * 1_000_000_000L;
        setPageStart(PAGE);
        setEndPage(lastPage);
        setLineSeparator("\n");
        setParagraphEnd("\n\n");
    }

    /** Whether forms were left out. */
    boolean leftOut() {
        return drawn > MAX_FORMS;
    }

    /** Whether the time was over before the last page. */
    boolean outOfTime() {
        return late;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (!isLate()) {
            super.processPage(page);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!isLate()) {
            super.processOperator(operator, operands);
        }
    }

    private boolean isLate() {
        late |= System.nanoTime() > end;
        return late;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (enter(form)) {
            try {
                super.showForm(form);
            } finally {
                open.remove(form.getCOSObject());
            }
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (enter(form)) {
            try {
                super.showTransparencyGroup(form);
            } finally {
                open.remove(form.getCOSObject());
            }
        }
    }

    private boolean enter(PDFormXObject form) {
        return ++drawn <= MAX_FORMS && open.add(form.getCOSObject());
    }
}
