package rawi.app.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import rawi.app.export.Exports;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.site.Site;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.DisclosurePolicy;
import rawi.core.disclose.Earlier;
import rawi.core.disclose.KnownWorld;
import rawi.core.disclose.Shared;

/** Passes incidents through the disclosure rules and writes what is left. */
public final class Publisher {

    private final KnownWorld known;
    private final Exports exports;
    private final Site site;

    public Publisher(DataFiles files) {
        this.known = KnownWorld.load(files);
        this.exports = new Exports(files, known);
        this.site = new Site(exports);
    }

    /** What a release of these terms shows. */
    public Disclosure.Outcome open(
            Material material, Query query, Shared.Terms terms, List<Earlier> earlier) {
        DisclosurePolicy policy = DisclosurePolicy.of(terms.level());
        return new Disclosure(policy, known)
                .open(material.of(query, known.areas()), terms, earlier);
    }

    /** The files of a release in some forms, in the order of their paths. */
    public List<OutFile> files(Shared shared, Collection<ShareFormat> formats) {
        List<OutFile> files = new ArrayList<>();
        for (ShareFormat format : new java.util.TreeSet<>(formats)) {
            files.addAll(
                    format == ShareFormat.site
                            ? site.files(shared)
                            : exports.files(format, shared));
        }
        files.sort(Comparator.comparing(OutFile::path));
        return files;
    }
}
