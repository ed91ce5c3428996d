/** Trains and scores the parser's models. Read {@link rawi.lab.syntax.TrainSyntax} first. */
package rawi.lab.syntax;
