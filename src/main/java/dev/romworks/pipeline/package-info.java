/// The heart: runs the stages of a plan as native processes joined by channels, and says what
/// became of them. Plain Java and jnr; knows nothing of jobs, Kafka, SQL or HTTP, and can be used
/// by itself.
///
/// Start with [PipelineExecutor], whose comment is the theory of operation; [PipelineRun] is the
/// event loop that it describes.
@NullMarked
package dev.romworks.pipeline;

import org.jspecify.annotations.NullMarked;
