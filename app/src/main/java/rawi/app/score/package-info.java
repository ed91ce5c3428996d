/** Claims against hand-coded ones. Read {@link rawi.app.score.Scorer} first. */
package rawi.app.score;
