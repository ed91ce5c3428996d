package rawi.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The archive job decodes, calls core and encodes; the engine is known nowhere else. */
@AnalyzeClasses(packages = "rawi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engineStaysHere =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rawi.spark..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                    .because("the method must run without an engine");

    @ArchTest
    static final ArchRule nobodyLooksHere =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rawi.spark..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("rawi.spark..")
                    .because("spark stands to the right of everything");

    @ArchTest
    static final ArchRule takesOnlyInputAndFormats =
            classes()
                    .that()
                    .resideInAPackage("rawi.spark..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(
                            "rawi.app.cli..",
                            "rawi.app.web..",
                            "rawi.app.store..",
                            "rawi.app.review..")
                    .because("a cluster has no desk and no case");
}
