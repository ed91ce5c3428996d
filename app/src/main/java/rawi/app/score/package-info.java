/** Claims against people's coding. Read {@link rawi.app.score.GoldScore} first. */
package rawi.app.score;
