package rawi.lab.syntax;

/** A sentence to learn from, with what a teacher says of it. */
record Example(TreebankSentence sentence, Hints hints) {}
