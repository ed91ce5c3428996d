/**
 * Proofs that need no database: the hash tree of the log, signed checkpoints and the key that signs
 * them. Read {@link rawi.app.store.proof.MerkleTree} first.
 */
package rawi.app.store.proof;
