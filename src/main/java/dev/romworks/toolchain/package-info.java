/// Which tools exist where, which recipes can be built with them, and what their words mean: a
/// recipe and a job's sources become a plan of the pipeline.
@NullMarked
package dev.romworks.toolchain;

import org.jspecify.annotations.NullMarked;
