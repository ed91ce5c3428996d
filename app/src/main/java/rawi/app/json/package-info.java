/** How values are written as JSON, the same for all that is kept, shared and shown. */
package rawi.app.json;
