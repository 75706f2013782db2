package dev.romworks.trial;

import java.util.List;

/// A kind of input that is spoiled and fed to the program, again and again.
interface FuzzTarget {

  /// Its name in the table and in the names of files.
  String kind();

  /// A spoiled input; the same for the same seed and iteration.
  byte[] input(long seed, long iteration);

  /// Feeds one to the program.
  Fed feed(byte[] input);

  /// What came of it.
  ///
  /// @param end a verdict, a status, or another word that is counted
  /// @param faults what must not have happened; empty if all is well
  record Fed(String end, List<String> faults) {}
}
