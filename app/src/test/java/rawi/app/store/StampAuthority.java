package rawi.app.store;

import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A stamping authority of this machine, for as long as a test runs. */
final class StampAuthority implements AutoCloseable {

    private final HttpServer server;
    private final TimeStampResponseGenerator answers;
    private long serial = 1;

    /** Answers with a stamp of other bytes when set. */
    volatile boolean lies;

    StampAuthority() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Test stamps");
        long now = System.currentTimeMillis();
        X509CertificateHolder certificate =
                new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                new Date(now - 86_400_000L),
                                new Date(now + 86_400_000L),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage,
                                true,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(
                                new JcaContentSignerBuilder("SHA256withRSA")
                                        .build(pair.getPrivate()));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build(
                                        "SHA256withRSA",
                                        pair.getPrivate(),
                                        new JcaX509CertificateConverter()
                                                .getCertificate(certificate)),
                        digests.get(
                                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                        TSPAlgorithms.SHA256)),
                        new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] asked = exchange.getRequestBody().readAllBytes();
                    if (lies) {
                        asked[asked.length - 20] ^= 1;
                    }
                    byte[] answer;
                    try {
                        answer =
                                answers.generate(
                                                new TimeStampRequest(asked),
                                                BigInteger.valueOf(serial++),
                                                new Date())
                                        .getEncoded();
                    } catch (Exception e) {
                        answer = new byte[] {1};
                    }
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
