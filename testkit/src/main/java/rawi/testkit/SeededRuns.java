package rawi.testkit;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link Seeded} test once for each seed. */
final class SeededRuns implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        Long replay = Long.getLong("rawi.seed");
        int runs = context.getRequiredTestMethod().getAnnotation(Seeded.class).runs();
        LongStream seeds = replay != null ? LongStream.of(replay) : LongStream.rangeClosed(1, runs);
        return seeds.mapToObj(SeededRuns::run);
    }

    private static TestTemplateInvocationContext run(long seed) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return "seed " + seed;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new OneSeed(seed));
            }
        };
    }

    private record OneSeed(long seed) implements ParameterResolver, TestExecutionExceptionHandler {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Random.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Random(seed);
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable cause) {
            throw new AssertionError(
                    cause.getMessage() + " (replay with -Drawi.seed=" + seed + ")", cause);
        }
    }
}
