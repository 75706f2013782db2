/// Tries the program out: `./romworks bench …` measures it, `./romworks chaos …` torments it. Start
/// with [PipelineBench], [PipelineChaos] or [Hostile].
@NullMarked
package dev.romworks.trial;

import org.jspecify.annotations.NullMarked;
