/**
 * Data files of the language knowledge: codebook, word lists, actors, gazetteer. Read {@link
 * rawi.core.data.DataFiles} first.
 */
package rawi.core.lexicon;
