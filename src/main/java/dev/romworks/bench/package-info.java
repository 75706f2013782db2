/// Measures: `./romworks bench …`. Start with [PipelineBench].
@NullMarked
package dev.romworks.bench;

import org.jspecify.annotations.NullMarked;
