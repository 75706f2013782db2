package dev.romworks.trial;

import dev.romworks.trial.FuzzedRequests.Inputs;
import dev.romworks.trial.Zip.Data;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spoils archives in sound forms, and now and then the form. A few are spoiled as they are, which
/// their checksums show at once; of most the checksums are made right again, so that what is
/// spoiled gets past them.
final class FuzzedArchives implements Inputs {

  private static final int MAX_BYTES = 1 << 20;
  private static final String ZIP = "application/zip";
  private static final String TAR = "application/x-tar";
  private static final String GZIP = "application/gzip";
  private static final int LOCAL_FIELDS = 4; // where those begin that the directory has, too
  private static final int DIRECTORY_FIELDS = 6;
  private static final int FIELDS_BYTES = 26;
  private static final int DIRECTORY = 6; // bytes before the end there is its place

  /// A file in an archive.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(String name, byte[] content) {

    static Entry of(String name, String content) {
      return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Its name or its content.
    Entry spoiled(Mutation mutation) {
      if (mutation.below(3) > 0) {
        return new Entry(name, mutation.of(content, mutation.choose(FILES).content()));
      }
      byte[] sound = name.getBytes(StandardCharsets.UTF_8);
      return new Entry(new String(mutation.of(sound, sound), StandardCharsets.ISO_8859_1), content);
    }
  }

  private static final List<Entry> FILES =
      List.of(
          Entry.of("main.asm", "INCLUDE \"lib/a.inc\"\nSECTION \"s\", ROM0\n copy 1\n"),
          Entry.of("lib/a.inc", "MACRO copy\n  db \\1\nENDM\n"),
          Entry.of("notes.txt", "What nobody assembles.\n"));

  /// An archive and its media type.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Archive(String type, byte[] bytes) {

    byte[] form() {
      return HostileArchives.form(type, bytes);
    }
  }

  private final byte[] zip = zip(FILES);
  private final byte[] tar = tar(FILES);
  private final List<Archive> all =
      List.of(new Archive(ZIP, zip), new Archive(TAR, tar), new Archive(GZIP, Tar.gzip(tar)));

  @Override
  public byte[] sound() {
    return new Archive(ZIP, zip).form();
  }

  @Override
  public byte[] of(long seed, long iteration) {
    Mutation mutation = new Mutation(seed, iteration, MAX_BYTES);
    return switch (mutation.below(8)) {
      case 0 -> mutation.of(mutation.choose(all).form(), mutation.choose(all).bytes());
      case 1 -> raw(mutation).form();
      case 2 -> new Archive(ZIP, zip(spoiled(mutation))).form();
      case 3 -> new Archive(ZIP, zipWithFields(mutation)).form();
      case 4 -> new Archive(ZIP, zipOfPacked(mutation)).form();
      case 5 -> packedOrNot(tar(spoiled(mutation)), mutation).form();
      case 6 -> packedOrNot(tarWithHeader(mutation), mutation).form();
      default -> new Archive(GZIP, Tar.gzip(packed(tar, mutation))).form();
    };
  }

  private Archive raw(Mutation mutation) {
    Archive archive = mutation.choose(all);
    return new Archive(archive.type(), mutation.of(archive.bytes(), mutation.choose(all).bytes()));
  }

  private static Archive packedOrNot(byte[] bytes, Mutation mutation) {
    return mutation.below(2) == 0 ? new Archive(TAR, bytes) : new Archive(GZIP, Tar.gzip(bytes));
  }

  private static List<Entry> spoiled(Mutation mutation) {
    List<Entry> files = new ArrayList<>(FILES);
    int which = mutation.below(files.size());
    files.set(which, files.get(which).spoiled(mutation));
    return files;
  }

  private static byte[] zip(List<Entry> files) {
    Zip archive = new Zip();
    files.forEach(file -> archive.file(file.name(), Data.of(file.content())));
    return archive.bytes();
  }

  private static byte[] tar(List<Entry> files) {
    Tar archive = new Tar();
    files.forEach(file -> archive.claiming(file.name(), file.content(), file.content().length));
    return archive.bytes();
  }

  /// What deflate made of something is spoiled; the sum is that of what it now unpacks to.
  private static Data packed(byte[] content, Mutation mutation) {
    byte[] packed = Data.of(content).packed();
    return Data.ofPacked(mutation.of(packed, packed));
  }

  private static byte[] zipOfPacked(Mutation mutation) {
    Zip archive = new Zip();
    String spoiled = mutation.choose(FILES).name();
    for (Entry file : FILES) {
      byte[] content = file.content();
      archive.file(
          file.name(), file.name().equals(spoiled) ? packed(content, mutation) : Data.of(content));
    }
    return archive.bytes();
  }

  /// What the first entry's own header and the directory must both say is spoiled in both.
  private byte[] zipWithFields(Mutation mutation) {
    byte[] archive = zip.clone();
    byte[] fields = Arrays.copyOfRange(archive, LOCAL_FIELDS, LOCAL_FIELDS + FIELDS_BYTES);
    byte[] spoiled = Arrays.copyOf(mutation.of(fields, zip), FIELDS_BYTES);
    int directory =
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(archive.length - DIRECTORY);
    System.arraycopy(spoiled, 0, archive, LOCAL_FIELDS, FIELDS_BYTES);
    System.arraycopy(spoiled, 0, archive, directory + DIRECTORY_FIELDS, FIELDS_BYTES);
    return archive;
  }

  /// One of the first two headers is spoiled, and its checksum is made right.
  private byte[] tarWithHeader(Mutation mutation) {
    byte[] archive = tar.clone();
    int at = 2 * Tar.BLOCK * mutation.below(2); // each file here is one block
    byte[] header = Arrays.copyOfRange(archive, at, at + Tar.BLOCK);
    byte[] spoiled = Arrays.copyOf(mutation.of(header, tar), Tar.BLOCK);
    System.arraycopy(spoiled, 0, archive, at, Tar.BLOCK);
    Tar.mend(archive, at);
    return archive;
  }
}
