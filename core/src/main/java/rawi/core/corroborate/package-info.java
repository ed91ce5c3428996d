/**
 * Many reports together: which are copies, which speak of one incident, where they differ. Read
 * {@link rawi.core.corroborate.Corroborator} first; {@link rawi.core.corroborate.LinkScore} holds
 * every number that decides, and {@code docs/corroboration.md} says why.
 */
package rawi.core.corroborate;
