package rawi.app.store.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checkpoints are signed, read back, and refused when a byte of them differs. */
class CheckpointTest {

    private final SigningKey key = SigningKey.generate();
    private final byte[] root = MerkleTree.root(java.util.List.of());

    @Test
    void isReadBackAndSigned() {
        Checkpoint signed = Checkpoint.sign("rawi/a1", 7, root, key);
        Checkpoint read = Checkpoint.parse(signed.text()).orElseThrow();
        assertThat(read).isEqualTo(signed);
        assertThat(read.isSignedBy(key.publicKey())).isTrue();
        assertThat(read.hasRoot(root)).isTrue();
        assertThat(read.isSignedBy(SigningKey.generate().publicKey())).isFalse();
    }

    @Test
    void noByteOfItMayDiffer() {
        byte[] note =
                Checkpoint.sign("rawi/a1", 7, root, key).text().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < note.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = note.clone();
                flipped[i] ^= (byte) (1 << bit);
                Optional<Checkpoint> read =
                        Checkpoint.parse(new String(flipped, StandardCharsets.UTF_8));
                assertThat(read.isPresent() && read.get().isSignedBy(key.publicKey())).isFalse();
            }
        }
    }

    @Test
    void aPassphraseOpensTheKeyAndNothingElseDoes() throws Exception {
        String kept = key.keep(Optional.of("four words are enough".toCharArray()));
        assertThat(kept).startsWith("sealed:");
        SigningKey opened =
                SigningKey.open(
                        kept, key.publicKey(), Optional.of("four words are enough".toCharArray()));
        assertThat(Checkpoint.sign("rawi/a1", 1, root, opened).isSignedBy(key.publicKey()))
                .isTrue();
        assertThatThrownBy(() -> SigningKey.open(kept, key.publicKey(), Optional.empty()))
                .hasMessageContaining("needs its passphrase");
        assertThatThrownBy(
                        () ->
                                SigningKey.open(
                                        kept, key.publicKey(), Optional.of("no".toCharArray())))
                .hasMessageContaining("wrong passphrase");
    }
}
