/**
 * People and what they may do: read {@link rawi.app.people.Role} first, then {@link
 * rawi.app.people.Logins}, the only way in.
 */
package rawi.app.people;
