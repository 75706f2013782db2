/// Retention: removes what has been kept for as long as is wanted. [Ages] says how long that is,
/// [Sweep] removes what is due, [Sweeper] begins one again and again. How it is removed, and why
/// nobody who comes at the same moment loses anything, stands in `store`.
@NullMarked
package dev.romworks.retention;

import org.jspecify.annotations.NullMarked;
