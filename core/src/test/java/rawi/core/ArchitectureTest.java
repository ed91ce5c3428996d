package rawi.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Who may use whom, and what core may not touch. */
@AnalyzeClasses(packages = "rawi.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From left to right: each package uses only what stands to its left. */
    private static final List<String> ORDER =
            List.of(
                    "rawi.core.data",
                    "rawi.core.model",
                    "rawi.core.text",
                    "rawi.core.syntax",
                    "rawi.core.lexicon",
                    "rawi.core.extract.who",
                    "rawi.core.extract.where",
                    "rawi.core.extract.when",
                    "rawi.core.extract.howmany",
                    "rawi.core.extract.act",
                    "rawi.core.extract.voice",
                    "rawi.core.extract.stance",
                    "rawi.core.extract.link",
                    "rawi.core.corroborate",
                    "rawi.core.measure",
                    "rawi.core.measure.totals",
                    "rawi.core.measure.linked",
                    "rawi.core.disclose",
                    "rawi.core.answer",
                    "rawi.core.pipeline");

    @ArchTest static final ArchRule packagesLookLeft = packagesLookLeft();

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("rawi.core.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a newcomer reads the packages one after the other");

    @ArchTest
    static final ArchRule coreTouchesNoWorld =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.awt..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.File")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.FileInputStream")
                    .because(
                            "core turns values into values; files, network and databases are app's");

    @ArchTest
    static final ArchRule coreReadsNoClock =
            noClasses()
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.util.Locale.class, "getDefault")
                    .orShould()
                    .callConstructor(java.util.Random.class)
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase")
                    .because(
                            "the same input must give the same bytes, today, tomorrow and in Turkey");

    private static ArchRule packagesLookLeft() {
        CompositeArchRule all = null;
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] right = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            ArchRule rule =
                    noClasses()
                            .that()
                            .resideInAPackage(ORDER.get(i))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(right)
                            .because("each package uses only what stands to its left in design.md");
            all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
        }
        return all;
    }
}
