package rawi.app.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Disclosure is the only door: what writes releases cannot reach what they hide. */
@AnalyzeClasses(packages = "rawi", importOptions = ImportOption.DoNotIncludeTests.class)
class OnlyDoorTest {

    /** Names and closed sets, which say nothing about any report. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "rawi.core.model.ClaimType",
                    "rawi.core.model.Factuality",
                    "rawi.core.model.TimeRange",
                    "rawi.core.corroborate.Incident$Kind");

    private static final DescribedPredicate<JavaClass> RAW =
            new DescribedPredicate<>("know claims, reports, incidents or cases") {
                @Override
                public boolean test(JavaClass used) {
                    String name = used.getName();
                    boolean within =
                            name.startsWith("rawi.core.model.")
                                    || name.startsWith("rawi.core.corroborate.")
                                    || name.startsWith("rawi.core.pipeline.")
                                    || name.startsWith("rawi.core.extract.")
                                    || name.startsWith("rawi.app.store.")
                                    || name.startsWith("rawi.app.link.")
                                    || name.startsWith("rawi.app.ingest.")
                                    || name.startsWith("rawi.app.review.")
                                    || name.startsWith("rawi.app.release.")
                                    || name.equals("rawi.core.disclose.Preview")
                                    || name.startsWith("rawi.core.disclose.Disclosure");
                    boolean rules = name.equals("rawi.core.disclose.DisclosurePolicy");
                    return within && !rules && !HARMLESS.contains(name);
                }
            };

    @ArchTest
    static final ArchRule exportersSeeOnlyWhatIsShared =
            noClasses()
                    .that()
                    .resideInAnyPackage("rawi.app.export..", "rawi.app.site..")
                    .should()
                    .dependOnClassesThat(RAW)
                    .because(
                            "an exporter that never holds a raw claim cannot leak one"
                                    + " (docs/safety.md)");

    @ArchTest
    static final ArchRule onlyDisclosureMakesWhatIsShared =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rawi.core.disclose..")
                    .should()
                    .callConstructorWhere(
                            new DescribedPredicate<>("a shared thing is made") {
                                @Override
                                public boolean test(
                                        com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                                    return Set.of(
                                                    "rawi.core.disclose.Shared",
                                                    "rawi.core.disclose.SharedIncident",
                                                    "rawi.core.disclose.SharedClaim")
                                            .contains(call.getTargetOwner().getName());
                                }
                            })
                    .because("there is one door");
}
