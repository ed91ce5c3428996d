/**
 * From stored text to blocks, sentences, tokens and quotations. Read {@link
 * rawi.core.text.TextLayout} first.
 */
package rawi.core.text;
