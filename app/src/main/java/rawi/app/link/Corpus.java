package rawi.app.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Filed;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** The reports that one run links, by the names under which people know them. */
public final class Corpus {

    private final List<Filed> reports = new ArrayList<>();
    private final Map<String, Report> byKey = new HashMap<>();
    private final Map<ClaimRef, Claim> claims = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    /** Adds a report under its file's name; a report that stands there already is left out. */
    public void add(ReadReport read) {
        if (!ids.add(read.report().id())) {
            return;
        }
        keep(new Filed(ClaimsFile.key(read.report().file(), read.report().id(), taken), read));
    }

    /** Adds a report that has its name already. */
    public void add(Filed filed) {
        if (byKey.containsKey(filed.key())) {
            add(filed.read());
        } else {
            taken.add(filed.key());
            ids.add(filed.read().report().id());
            keep(filed);
        }
    }

    private void keep(Filed filed) {
        reports.add(filed);
        byKey.put(filed.key(), filed.read().report());
        for (Claim claim : filed.read().claims()) {
            claims.put(new ClaimRef(filed.key(), claim.id()), claim);
        }
    }

    public List<Filed> reports() {
        return List.copyOf(reports);
    }

    public int claimCount() {
        return claims.size();
    }

    public Report report(String key) {
        return byKey.get(key);
    }

    public Claim claim(ClaimRef ref) {
        return claims.get(ref);
    }

    /**
     * The claim that a person names: {@code report/C03}, where the beginning of the report's name
     * is enough when no other begins so.
     */
    public Optional<ClaimRef> find(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        String claim = text.substring(slash + 1);
        String begin = text.substring(0, slash);
        if (claims.containsKey(new ClaimRef(begin, claim))) {
            return Optional.of(new ClaimRef(begin, claim));
        }
        List<String> keys = byKey.keySet().stream().filter(k -> k.startsWith(begin)).toList();
        return keys.size() == 1
                ? Optional.of(new ClaimRef(keys.get(0), claim)).filter(claims::containsKey)
                : Optional.empty();
    }
}
