/**
 * Releases of a case: what goes in, who prepared and approved it, what was given away before, the
 * signed bundle. Read {@link rawi.app.release.ReleaseDesk} first.
 */
package rawi.app.release;
