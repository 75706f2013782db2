package dev.romworks.worker;

import java.io.IOException;

/// What a worker needs, tried at its start: why it does not hold, empty where it does.
record Proof(String sandbox, String toolchains) {

  static final Proof UNTRIED = new Proof("not tried yet", "not tried yet");

  /// A process that takes no jobs needs neither.
  static final Proof UNNEEDED = new Proof("", "");

  static Proof of(Builder builder, WorkFolder folder) {
    return new Proof(fault(() -> builder.proveSandbox(folder)), fault(builder::proveTools));
  }

  /// Tries a thing.
  private interface Trial {

    void run() throws IOException;
  }

  private static String fault(Trial trial) {
    try {
      trial.run();
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// Returns if all holds.
  ///
  /// @throws IOException if not; the message says what does not, and what to do
  void require() throws IOException {
    for (String fault : new String[] {sandbox, toolchains}) {
      if (!fault.isEmpty()) {
        throw new IOException(fault);
      }
    }
  }
}
