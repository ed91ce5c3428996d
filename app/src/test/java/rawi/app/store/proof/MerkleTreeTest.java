package rawi.app.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tree of RFC 9162, against the known answers of Certificate Transparency and by exhaustion.
 */
class MerkleTreeTest {

    /** The inputs that Certificate Transparency's own tests use, in hexadecimal. */
    private static final List<String> INPUTS =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    /** The roots over the first 1, 2 … 8 of them. */
    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> leaves(int n) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            byte[] entry =
                    i < INPUTS.size() ? Hashes.bytes(INPUTS.get(i)) : new byte[] {(byte) i, 7};
            leaves.add(MerkleTree.leaf(entry));
        }
        return leaves;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Hashes::hex).toList();
    }

    @Test
    void rootsAreTheKnownOnes() {
        assertThat(Hashes.hex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int n = 1; n <= 8; n++) {
            assertThat(Hashes.hex(MerkleTree.root(leaves(n)))).isEqualTo(ROOTS.get(n - 1));
        }
    }

    @Test
    void proofsAreTheKnownOnes() {
        assertThat(hex(MerkleTree.inclusion(leaves(8), 0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(MerkleTree.inclusion(leaves(3), 2)))
                .containsExactly(
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(MerkleTree.consistency(leaves(1), 1)).isEmpty();
        assertThat(hex(MerkleTree.consistency(leaves(8), 1)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(MerkleTree.consistency(leaves(8), 6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOtherIs() {
        for (int n = 1; n <= 40; n++) {
            List<byte[]> leaves = leaves(n);
            byte[] root = MerkleTree.root(leaves);
            for (int i = 0; i < n; i++) {
                List<byte[]> path = MerkleTree.inclusion(leaves, i);
                assertThat(MerkleTree.includes(leaves.get(i), i, n, path, root)).isTrue();
                byte[] other = MerkleTree.leaf(new byte[] {1, 2, 3});
                assertThat(MerkleTree.includes(other, i, n, path, root)).isFalse();
                assertThat(MerkleTree.includes(leaves.get(i), i + 1, n, path, root)).isFalse();
            }
        }
    }

    @Test
    void everyTreeIsTheBeginningOfTheLarger() {
        for (int n = 1; n <= 40; n++) {
            List<byte[]> leaves = leaves(n);
            byte[] root = MerkleTree.root(leaves);
            for (int m = 1; m <= n; m++) {
                byte[] first = MerkleTree.root(leaves.subList(0, m));
                List<byte[]> proof = MerkleTree.consistency(leaves, m);
                assertThat(MerkleTree.extendsTree(m, first, n, root, proof)).isTrue();
                byte[] other = MerkleTree.leaf(new byte[] {1, 2, 3});
                assertThat(MerkleTree.extendsTree(m, other, n, root, proof)).isFalse();
            }
        }
    }
}
