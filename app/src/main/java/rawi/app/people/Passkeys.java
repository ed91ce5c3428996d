package rawi.app.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rawi.app.store.People;
import tools.jackson.core.JacksonException;

/**
 * Passkeys (WebAuthn): a key in the person's device signs a challenge of the desk. The device asks
 * for its own second factor, so that a passkey alone is enough. Safe to share between threads.
 */
public final class Passkeys {

    private static final long LASTS = 300;
    private static final int MOST = 1_000;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(
                    parameters(COSEAlgorithmIdentifier.ES256),
                    parameters(COSEAlgorithmIdentifier.EdDSA),
                    parameters(COSEAlgorithmIdentifier.RS256));

    private final People people;
    private final Logins logins;
    private final Clock clock;
    private final Set<Origin> origins;
    private final String site;
    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter converter;

    private record Asked(String user, long until) {}

    private final Map<String, Asked> challenges = new ConcurrentHashMap<>();

    /**
     * @param site the desk's host name; a key of one site is no use at another
     * @param origins addresses of the desk, scheme to port
     */
    public Passkeys(People people, Logins logins, Clock clock, String site, List<String> origins) {
        this.people = people;
        this.logins = logins;
        this.clock = clock;
        this.site = site;
        this.origins =
                origins.stream().map(Origin::new).collect(java.util.stream.Collectors.toSet());
        ObjectConverter objects = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
        this.converter = new AttestedCredentialDataConverter(objects);
    }

    private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    public String site() {
        return site;
    }

    /**
     * A challenge, good for five minutes and one answer.
     *
     * @param user who adds a key; empty for a login
     */
    public String challenge(String user) {
        long now = clock.instant().getEpochSecond();
        challenges.values().removeIf(asked -> asked.until() < now);
        if (challenges.size() >= MOST) {
            challenges.clear();
        }
        String challenge = Secrets.fresh();
        challenges.put(challenge, new Asked(user, now + LASTS));
        return challenge;
    }

    private Optional<ServerProperty> answered(byte[] challenge, String user) {
        String given = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        Asked asked = challenges.remove(given);
        boolean good =
                asked != null
                        && asked.user().equals(user)
                        && asked.until() >= clock.instant().getEpochSecond();
        return good
                ? Optional.of(
                        ServerProperty.builder()
                                .origins(origins)
                                .rpId(site)
                                .challenge(new DefaultChallenge(challenge))
                                .build())
                : Optional.empty();
    }

    /** Keeps the key that the browser's answer (a JSON text) brings; false when it is not good. */
    public boolean add(String user, String label, String answer) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(answer);
            if (data.getCollectedClientData() == null || data.getAttestationObject() == null) {
                return false;
            }
            Optional<ServerProperty> server =
                    answered(data.getCollectedClientData().getChallenge().getValue(), user);
            if (server.isEmpty()) {
                return false;
            }
            manager.verify(data, new RegistrationParameters(server.get(), ALGORITHMS, true, true));
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            var credential = authenticator.getAttestedCredentialData();
            people.keep(
                    new People.Passkey(
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(credential.getCredentialId()),
                            user,
                            label,
                            Base64.getEncoder().encodeToString(converter.convert(credential)),
                            authenticator.getSignCount(),
                            clock.instant().toString()));
            return true;
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException e) {
            return false;
        }
    }

    /** Lets in the owner of the key that signed; the answer is the browser's JSON. */
    public Logins.Result login(String answer, String address) {
        Logins.Result refused = new Logins.Result(Optional.empty(), Logins.Refusal.WRONG);
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            Optional<People.Passkey> key =
                    people.passkey(
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(data.getCredentialId()));
            if (key.isEmpty() || data.getCollectedClientData() == null) {
                return refused;
            }
            Optional<ServerProperty> server =
                    answered(data.getCollectedClientData().getChallenge().getValue(), "");
            if (server.isEmpty()) {
                return refused;
            }
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            server.get(), record(key.get()), null, true, true));
            people.signed(key.get().id(), data.getAuthenticatorData().getSignCount());
            return logins.letIn(key.get().user(), address);
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException e) {
            return refused;
        }
    }

    private CredentialRecordImpl record(People.Passkey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                key.signs(),
                converter.convert(Base64.getDecoder().decode(key.credential())),
                null,
                null,
                null,
                null);
    }
}
