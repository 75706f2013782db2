/// Runs jobs: from a delivery to a verdict in the store. Start with [AttemptRunner].
@NullMarked
package dev.romworks.worker;

import org.jspecify.annotations.NullMarked;
