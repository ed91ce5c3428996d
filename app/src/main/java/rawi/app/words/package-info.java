/**
 * Everything the program says to people, in their language. Read {@link rawi.app.words.Wording}
 * first; the texts are in {@code resources/rawi/app/words}, one folder a language.
 */
package rawi.app.words;
