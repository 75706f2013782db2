package dev.romworks.pipeline;

import java.io.IOException;

/// One descriptor that the event loop waits for.
interface Watched {

  /// [Kernel#NONE] while there is nothing to wait for.
  int fd();

  /// [Kernel#POLLIN] or [Kernel#POLLOUT].
  short events();

  /// The descriptor became ready, for these events.
  void ready(short events) throws IOException;
}
