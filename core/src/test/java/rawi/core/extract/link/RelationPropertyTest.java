package rawi.core.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Claim;
import rawi.core.model.Relation;
import rawi.testkit.Seeded;

/** What holds of relations whatever the text: reports stirred together from the cues' examples. */
class RelationPropertyTest {

    @Seeded
    void relationsPointAtOtherClaimsAndQuoteTheText(Random random) {
        String text = stirred(random);
        List<Claim> claims = RelationCuesTest.read(text);
        Set<String> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
        for (Claim claim : claims) {
            Set<String> seen = new HashSet<>();
            for (Relation relation : claim.relations()) {
                assertThat(ids).as(text).contains(relation.to());
                assertThat(relation.to()).as(text).isNotEqualTo(claim.id());
                assertThat(seen.add(relation.kind() + " " + relation.to())).as(text).isTrue();
                if (relation.kind() != Relation.Kind.SAME_AS) {
                    assertThat(relation.cue()).as(text).isPresent();
                }
                relation.cue().ifPresent(q -> assertThat(q.span().in(text)).isEqualTo(q.text()));
            }
            claim.purpose().ifPresent(q -> assertThat(q.span().in(text)).isEqualTo(q.text()));
            claim.means()
                    .forEach(
                            m -> assertThat(m.quote().span().in(text)).isEqualTo(m.quote().text()));
        }
        assertThat(RelationCuesTest.read(text)).as("the same text again").isEqualTo(claims);
    }

    /** Some sentences of the table, also joined in ways that nobody wrote. */
    private static String stirred(Random random) {
        List<String> sentences = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(DataFiles.builtIn(), "lexicon/en/relation_cues.tsv")) {
            sentences.add(row.get("match").replaceAll("[<>\\[\\]]", ""));
            sentences.add(row.get("leave"));
        }
        Collections.shuffle(sentences, random);
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences.subList(0, 12)) {
            boolean joins = random.nextInt(3) == 0 && text.length() > 0;
            if (joins) {
                text.setLength(text.length() - 2);
                text.append(random.nextBoolean() ? ", and " : ", which is why ");
            }
            text.append(sentence).append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }
}
