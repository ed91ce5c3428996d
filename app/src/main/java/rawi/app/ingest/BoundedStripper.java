package rawi.app.ingest;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
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

    BoundedStripper(int lastPage) throws IOException {
        setEndPage(lastPage);
        setLineSeparator("\n");
        setParagraphEnd("\n\n");
    }

    /** Whether forms were left out. */
    boolean leftOut() {
        return drawn > MAX_FORMS;
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
