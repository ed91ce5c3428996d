package rawi.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that states what always holds; it runs once for each seed with a {@link java.util.Random}
 * of that seed as its argument. A failure says {@code replay with -Drawi.seed=17}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SeededRuns.class)
public @interface Seeded {

    /** How many seeds, from 1 on. */
    int runs() default 50;
}
