package rawi.app.store.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Ed25519 key of a case, which signs the checkpoints of its log.
 *
 * <p>Kept as one line: {@code plain:} and PKCS#8 in base64, or {@code sealed:} and the same under
 * AES-256-GCM, its key made of a passphrase by PBKDF2-HMAC-SHA256 (600,000 rounds): base64 of 16
 * bytes of salt, 12 of nonce, the ciphertext.
 */
public final class SigningKey {

    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. */
    private static final byte[] X509 = Hashes.bytes("302a300506032b6570032100");

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey.clone();
    }

    /** Thrown when a key cannot be opened: no passphrase was given, or a wrong one. */
    public static final class Locked extends Exception {
        private static final long serialVersionUID = 1;

        Locked(String message) {
            super(message);
        }
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            return new SigningKey(
                    pair.getPrivate(), Arrays.copyOfRange(x509, X509.length, x509.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes of the public key. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the holder of the key signed the message. */
    public static boolean signed(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            byte[] x509 = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, x509, X509.length, publicKey.length);
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The line to keep; with a passphrase it is of no use without it. */
    public String keep(Optional<char[]> passphrase) {
        byte[] pkcs8 = key.getEncoded();
        if (passphrase.isEmpty()) {
            return "plain:" + Base64.getEncoder().encodeToString(pkcs8);
        }
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase.get(), salt, nonce);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(salt);
            out.writeBytes(nonce);
            out.writeBytes(cipher.doFinal(pkcs8));
            return "sealed:" + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean needsPassphrase(String kept) {
        return kept.startsWith("sealed:");
    }

    /**
     * The key of a kept line.
     *
     * @param publicKey the public key that belongs to it
     * @throws Locked when the passphrase is missing or wrong, or the line is no key
     */
    public static SigningKey open(String kept, byte[] publicKey, Optional<char[]> passphrase)
            throws Locked {
        try {
            String line = kept.strip();
            byte[] bytes = Base64.getDecoder().decode(line.substring(line.indexOf(':') + 1));
            if (needsPassphrase(line)) {
                char[] words =
                        passphrase.orElseThrow(
                                () -> new Locked("the key of this case needs its passphrase"));
                byte[] salt = Arrays.copyOf(bytes, SALT);
                byte[] nonce = Arrays.copyOfRange(bytes, SALT, SALT + NONCE);
                bytes =
                        cipher(Cipher.DECRYPT_MODE, words, salt, nonce)
                                .doFinal(bytes, SALT + NONCE, bytes.length - SALT - NONCE);
            }
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes));
            SigningKey opened = new SigningKey(key, publicKey);
            byte[] probe = "rawi".getBytes(StandardCharsets.UTF_8);
            if (!signed(publicKey, probe, opened.sign(probe))) {
                throw new Locked("the key kept with this case is not the one its log names");
            }
            return opened;
        } catch (AEADBadTagException e) {
            throw new Locked("wrong passphrase for the key of this case");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Locked("the key kept with this case is damaged");
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        byte[] key =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(passphrase, salt, ROUNDS, 256))
                        .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
