/** Place packs that a user installs. Read {@link rawi.app.gazetteer.PackReader} first. */
package rawi.app.gazetteer;
