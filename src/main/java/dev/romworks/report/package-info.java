/// Batches as files that other programs read: CSV for spreadsheets, JUnit XML for build servers,
/// SARIF for editors. Job after job, so a large batch needs no more memory than a small one, but
/// for JUnit's, which tells its counts before its cases.
@NullMarked
package dev.romworks.report;

import org.jspecify.annotations.NullMarked;
