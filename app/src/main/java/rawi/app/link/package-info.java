/** Cases for linking: claims of files as {@code core.corroborate} takes them, and what it gives. */
package rawi.app.link;
