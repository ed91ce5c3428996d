/** Tags and trees of sentences. Read {@link rawi.core.syntax.Tree} first. */
package rawi.core.syntax;
