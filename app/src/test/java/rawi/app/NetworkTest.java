package rawi.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which classes may speak to a network; what is read must never make the program call out. */
@AnalyzeClasses(packages = "rawi", importOptions = ImportOption.DoNotIncludeTests.class)
class NetworkTest {

    @ArchTest
    static final ArchRule onlyNamedClassesOpenConnections =
            noClasses()
                    .that()
                    // Packs installs a place pack from an address that the user names.
                    .haveNameNotMatching(
                            "rawi\\.app\\.(?:ingest\\.Fetcher|gazetteer\\.Packs)(?:\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.net\\.(?:Datagram|Server|Multicast)?Socket|java\\.net\\.(?:Http|Jar)?URLConnection"
                                    + "|java\\.nio\\.channels\\.(?:Server)?SocketChannel"
                                    + "|java\\.nio\\.channels\\.DatagramChannel")
                    .orShould()
                    .callMethod(java.net.URL.class, "openStream")
                    .orShould()
                    .callMethod(java.net.URL.class, "openConnection")
                    .orShould()
                    .callMethod(java.net.InetAddress.class, "getByName", String.class)
                    .because(
                            "no input may make the program fetch anything that its user did not name");

    @ArchTest
    static final ArchRule ingestRunsNothing =
            noClasses()
                    .that()
                    .resideInAPackage("rawi.app.ingest..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.lang\\.(?:ProcessBuilder|Runtime|Process)")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("javax.script..")
                    .because("what is read is data, never a program");
}
