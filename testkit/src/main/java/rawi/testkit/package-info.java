/** What tests of all modules share: marked text, golden cases, seeds. */
package rawi.testkit;
