package rawi.app.store.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/**
 * That a stamping authority saw some bytes at a time (RFC 3161). Whether the authority is to be
 * trusted is for a person to say: its certificate is named, not judged.
 *
 * @param at as the authority says
 * @param authority the name in its certificate
 * @param certificate SHA-256 of its certificate, hexadecimal
 */
public record TimeStamp(Instant at, String authority, String certificate) {

    /** Thrown when an answer or token is not a stamp over the bytes. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        Invalid(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A question to an authority, and how its answer is checked. */
    public static final class Question {

        private final TimeStampRequest request;

        private Question(TimeStampRequest request) {
            this.request = request;
        }

        /** What is sent as {@code application/timestamp-query}. */
        public byte[] bytes() throws IOException {
            return request.getEncoded();
        }

        /** The token of an answer to this very question. */
        public byte[] token(byte[] answer) throws Invalid {
            try {
                TimeStampResponse response = new TimeStampResponse(answer);
                response.validate(request);
                if (response.getTimeStampToken() == null) {
                    throw new Invalid("the authority gives no stamp", null);
                }
                return response.getTimeStampToken().getEncoded();
            } catch (TSPException | IOException | RuntimeException e) {
                throw new Invalid("not an answer of a stamping authority: " + e.getMessage(), e);
            }
        }
    }

    /** A question about bytes, of which the authority learns no more than their SHA-256. */
    public static Question ask(byte[] bytes) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return new Question(
                    generator.generate(
                            TSPAlgorithms.SHA256,
                            Hashes.sha256().digest(bytes),
                            new BigInteger(64, new SecureRandom())));
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The stamp of a token over the bytes, by the certificate that the token brings. */
    public static TimeStamp check(byte[] token, byte[] bytes) throws Invalid {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            if (!Arrays.equals(stamp.getEncoded(), token)) {
                throw new Invalid("more than a stamp", null);
            }
            boolean sha256 =
                    stamp.getTimeStampInfo()
                            .getMessageImprintAlgOID()
                            .equals(NISTObjectIdentifiers.id_sha256);
            byte[] imprint = stamp.getTimeStampInfo().getMessageImprintDigest();
            if (!sha256 || !Arrays.equals(imprint, Hashes.sha256().digest(bytes))) {
                throw new Invalid("a stamp of something else", null);
            }
            X509CertificateHolder signer = signer(stamp);
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new TimeStamp(
                    stamp.getTimeStampInfo().getGenTime().toInstant(),
                    signer.getSubject().toString(),
                    Hashes.hex(Hashes.sha256().digest(signer.getEncoded())));
        } catch (TSPException
                | CMSException
                | OperatorCreationException
                | CertificateException
                | IOException
                | RuntimeException e) {
            throw new Invalid("not a valid stamp: " + e.getMessage(), e);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken stamp) throws Invalid {
        Store<X509CertificateHolder> all = stamp.getCertificates();
        Collection<X509CertificateHolder> own =
                all.getMatches(null).stream().filter(stamp.getSID()::match).toList();
        if (own.size() != 1) {
            throw new Invalid("a stamp without the certificate of its authority", null);
        }
        return List.copyOf(own).get(0);
    }
}
