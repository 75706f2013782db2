package dev.romworks.pipeline;

import java.io.IOException;

/// What one run after another uses: a thread's buffers, and the one descriptor that tells of opened
/// FIFOs.
///
/// @param spawner starts the processes
/// @param sandbox confines them
record EventLoop(Kernel kernel, Openings openings, Spawner spawner, Sandbox sandbox)
    implements AutoCloseable {

  static EventLoop open(Spawner spawner, Sandbox sandbox) throws IOException {
    Kernel kernel = new Kernel();
    return new EventLoop(kernel, new Openings(kernel), spawner, sandbox);
  }

  @Override
  public void close() {
    openings.close();
  }
}
