/**
 * What people do with claims: accept, edit, reject, add, take back. Every deed is a decision in the
 * case's log before anybody sees it; read {@link rawi.app.review.Review} first.
 */
package rawi.app.review;
