/**
 * Answer sheets as documents: text, Markdown, HTML, DOCX and JSON. Read {@link
 * rawi.app.answer.AnswerDocument} first: it says what stands where, the writers only how it looks.
 */
package rawi.app.answer;
