package rawi.app.ingest;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/**
 * Which hosts may be fetched from: public ones, and this machine itself when the user named it as
 * such. Everything else (the local network, link-local and reserved ranges, and IPv6 forms that
 * carry such an address) is refused, so that no list of addresses can probe a network from within.
 */
final class Hosts {

    /** Turns a name into addresses; the machine's own resolver, or a test's. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws IOException;
    }

    private Hosts() {}

    /** Whether a name stands for this machine by itself. */
    static boolean isLoopbackName(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || lower.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || lower.equals("[::1]")
                || lower.equals("::1");
    }

    /**
     * The one address to speak to; resolved once.
     *
     * @throws NotReadable when any address of the name is one that may not be fetched from
     */
    static InetAddress choose(String host, Resolver resolver) throws IOException {
        List<InetAddress> all = resolver.resolve(host);
        if (all.isEmpty()) {
            throw new NotReadable("no address is known for " + host);
        }
        boolean own = isLoopbackName(host);
        for (InetAddress address : all) {
            boolean fine = own ? address.isLoopbackAddress() : isPublic(address);
            if (!fine) {
                throw new NotReadable(
                        host
                                + " leads to "
                                + address.getHostAddress()
                                + ", which is "
                                + (own ? "not this machine" : "not a public address")
                                + "; not fetched");
            }
        }
        return all.get(0);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b) : isPublic6((Inet6Address) address);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        int third = b[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documents =
                first == 198 && second == 51 && third == 100
                        || first == 203 && second == 0 && third == 113;
        return first != 0
                && first < 224
                && !shared
                && !protocols
                && !relay
                && !benchmark
                && !documents;
    }

    /** Of IPv6 only the public unicast range, without the forms that hold an IPv4 address. */
    private static boolean isPublic6(Inet6Address address) {
        byte[] b = address.getAddress();
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        boolean unicast = (b[0] & 0xE0) == 0x20;
        boolean sixToFour = first == 0x2002;
        boolean teredo = first == 0x2001 && (b[2] & 0xFF) < 2;
        boolean documents = first == 0x2001 && (b[2] & 0xFF) == 0x0D && (b[3] & 0xFF) == 0xB8;
        return unicast && !sixToFour && !teredo && !documents && !address.isIPv4CompatibleAddress();
    }
}
