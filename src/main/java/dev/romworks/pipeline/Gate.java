package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What a started command waits for before it goes on: a byte in a pipe.
final class Gate {

  private static final ByteBuffer GO = ByteBuffer.wrap(new byte[] {'.'}).asReadOnlyBuffer();

  private final Kernel kernel;
  private int fd = Kernel.NONE;

  Gate(Kernel kernel) {
    this.kernel = kernel;
  }

  /// Puts the gate before a command.
  ///
  /// @param writeEnd of the pipe that it reads
  void close(int writeEnd) {
    fd = writeEnd;
  }

  /// Lets the command pass; does nothing where there is no gate.
  void open() throws IOException {
    if (fd != Kernel.NONE) {
      kernel.write(fd, GO.duplicate());
      abandon();
    }
  }

  /// Lets go of a gate that nobody need pass any more.
  void abandon() {
    kernel.close(fd);
    fd = Kernel.NONE;
  }
}
