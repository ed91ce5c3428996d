package rawi.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.disclose.SharedClaim;

/**
 * What sources claim about a question. It holds no verdict.
 *
 * @param actors lines of the asked place and period, by who acts
 * @param announced only planned, feared or conditional
 * @param contrary what denies a line, or denies such a thing there and then
 * @param older the same mechanisms in the place, before the period
 * @param later after it
 * @param missing asked cells of which nothing is found
 * @param reports that were looked through
 * @param hidden lines that the level may not see yet
 * @param leftOut arrests that nothing ties to service
 */
public record AnswerSheet(
        Question question,
        rawi.core.disclose.Level level,
        List<ByActor> actors,
        List<Line> announced,
        List<Line> contrary,
        List<Line> older,
        List<Line> later,
        List<Missing> missing,
        Searched reports,
        int hidden,
        int leftOut) {

    public AnswerSheet {
        actors = List.copyOf(actors);
        announced = List.copyOf(announced);
        contrary = List.copyOf(contrary);
        older = List.copyOf(older);
        later = List.copyOf(later);
        missing = List.copyOf(missing);
    }

    /** What was looked through. */
    public record Searched(int all, int copies, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /**
     * Who acts, as a heading; in the order of a sheet.
     *
     * @param name of an organisation; empty when none is named
     * @param nameAr the same in Arabic, where it is known
     * @param alleged whether it is only purported, which the heading says
     * @param state whether it is a state by the type of what is claimed, without a name
     */
    public record Actor(String name, String nameAr, boolean alleged, boolean state)
            implements Comparable<Actor> {

        @Override
        public int compareTo(Actor other) {
            return java.util.Comparator.comparing((Actor a) -> a.name.isEmpty() && !a.state)
                    .thenComparing(a -> a.name.isEmpty())
                    .thenComparing(Actor::alleged)
                    .thenComparing(Actor::name)
                    .compare(this, other);
        }
    }

    /** Lines of one actor. */
    public record ByActor(Actor actor, List<Line> lines) {
        public ByActor {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One incident, practice or campaign by one mechanism.
     *
     * @param incident id within the case
     * @param profiles that its words name
     * @param area as the level may see it; {@link rawi.core.disclose.Area#NOT_TOLD} when unknown
     * @param placeTold whether its own claims tell the place; otherwise only their report does
     * @param origins independent origins that tell of it by this mechanism
     * @param alleged whether every agent is only purported
     * @param contested whether another source denies it or excludes it
     * @param told the best claim of each origin, copies beside it
     */
    public record Line(
            String incident,
            Mechanism mechanism,
            Set<Profile> profiles,
            rawi.core.disclose.Area area,
            boolean placeTold,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            rawi.core.corroborate.Incident.Kind kind,
            int origins,
            Grade grade,
            boolean alleged,
            boolean contested,
            List<Told> told) {
        public Line {
            profiles = Set.copyOf(profiles);
            told = List.copyOf(told);
        }
    }

    /**
     * What one origin says.
     *
     * @param ref claim within the case
     * @param quote its sentence with names taken out; empty beyond the desk
     * @param alsoIn other reports of the same origin, which copy it or share its source
     */
    public record Told(
            String ref,
            SharedClaim claim,
            String lang,
            String publisher,
            String title,
            Optional<String> quote,
            Optional<String> url,
            List<String> alsoIn) {
        public Told {
            alsoIn = List.copyOf(alsoIn);
        }
    }

    /**
     * A cell that was asked for and is empty: a mechanism, a profile within it, an actor, an age.
     */
    public record Missing(
            Optional<Mechanism> mechanism,
            Optional<Profile> profile,
            Optional<String> actor,
            Optional<Integer> age) {}
}
