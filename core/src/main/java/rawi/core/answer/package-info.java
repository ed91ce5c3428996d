/**
 * Answer sheets for questions about a country of origin: what sources claim, by actor, mechanism,
 * profile, place and period, each line with its words, its chain and its independent origins. It
 * answers what is claimed and by whom, never whether somebody is at risk.
 *
 * <p>Read {@link rawi.core.answer.Question} first, then {@link rawi.core.answer.Answers}.
 */
package rawi.core.answer;
