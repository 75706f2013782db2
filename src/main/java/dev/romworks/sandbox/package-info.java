/// Isolates the pipeline's tools: implements its port with bubblewrap. A tool sees its toolchain
/// and its job's sources, both read-only, its own stage's FIFOs, and nothing else: no network, no
/// process, no file of ours.
@NullMarked
package dev.romworks.sandbox;

import org.jspecify.annotations.NullMarked;
