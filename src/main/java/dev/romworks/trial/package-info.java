/// Tries the program out: `./romworks bench …` measures it, `./romworks chaos …` torments it. Start
/// with [PipelineBench], [ApiBench], [PipelineChaos], [HostileChaos], [FuzzChaos] or [QueueChaos].
@NullMarked
package dev.romworks.trial;

import org.jspecify.annotations.NullMarked;
