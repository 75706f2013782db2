package dev.romworks.trial;

import dev.romworks.trial.FuzzedRequests.Inputs;
import java.util.List;

/// Spoils archives in sound forms, and now and then the form.
final class FuzzedArchives implements Inputs {

  private static final int MAX_BYTES = 1 << 20;
  private static final String MAIN = "INCLUDE \"lib/a.inc\"\nSECTION \"s\", ROM0\n copy 1\n";
  private static final String MACRO = "MACRO copy\n  db \\1\nENDM\n";

  /// An archive and its media type.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Archive(String type, byte[] bytes) {}

  private final List<Archive> sound;

  FuzzedArchives() {
    byte[] tar = new Tar().file("main.asm", MAIN).file("lib/a.inc", MACRO).bytes();
    byte[] zip =
        new Zip().file("main.asm", Zip.text(MAIN)).file("lib/a.inc", Zip.text(MACRO)).bytes();
    sound =
        List.of(
            new Archive("application/zip", zip),
            new Archive("application/x-tar", tar),
            new Archive("application/gzip", Tar.gzip(tar)));
  }

  @Override
  public byte[] of(long seed, long iteration) {
    Mutation mutation = new Mutation(seed, iteration, MAX_BYTES);
    Archive archive = mutation.choose(sound);
    byte[] other = mutation.choose(sound).bytes();
    return switch (mutation.below(8)) {
      case 0 -> mutation.of(HostileArchives.form(archive.type(), archive.bytes()), other);
      case 1 -> // what is spoiled inside gets past the checksum
          HostileArchives.form(
              "application/gzip", Tar.gzip(mutation.of(sound.get(1).bytes(), other)));
      default -> HostileArchives.form(archive.type(), mutation.of(archive.bytes(), other));
    };
  }
}
