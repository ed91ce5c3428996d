/**
 * The scoreboard: this program against published figures on shared development splits. Read {@link
 * rawi.lab.board.Board} first; a corpus is one class that implements {@link
 * rawi.lab.board.Measured}.
 */
package rawi.lab.board;
