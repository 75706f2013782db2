package dev.romworks.pipeline;

import java.io.IOException;

/// One descriptor that the event loop waits for.
interface Watched {

  /// [Kernel#NONE] while there is nothing to wait for.
  int fd();

  /// [Kernel#POLLIN] or [Kernel#POLLOUT].
  short events();

  /// The descriptor became ready, or its other end is gone.
  void ready() throws IOException;
}
