package dev.romworks.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the next header cannot hold and stands before it: pax records (POSIX), or GNU's long name.
///
/// @param name null if the header's own counts
/// @param bytes likewise
/// @param isSparse whether the file's content is not what stands in the tar
record TarExtension(@Nullable String name, @Nullable Long bytes, boolean isSparse) {

  static final TarExtension NONE = new TarExtension(null, null, false);

  /// @param kind the header's letter: `x`, `g`, `L` or `K`
  TarExtension with(char kind, byte[] content) throws BadArchive {
    if (kind == 'K') { // the next is a link, and will be refused
      return this;
    }
    if (kind == 'L') {
      int length = content.length;
      while (length > 0 && content[length - 1] == 0) {
        length--;
      }
      return named(content, 0, length);
    }
    if (kind == 'x') {
      return records(content);
    }
    if (!NONE.records(content).equals(NONE)) {
      throw new BadArchive("a tar that gives all its files one name or size");
    }
    return this;
  }

  /// Each is `LENGTH KEY=VALUE\n`, its length in decimal digits and of all of it.
  private TarExtension records(byte[] content) throws BadArchive {
    TarExtension extension = this;
    int at = 0;
    while (at < content.length) {
      int space = indexOf(content, ' ', at);
      int end = at + (int) number(content, at, space, 9);
      if (end <= space || end > content.length || content[end - 1] != '\n') {
        throw broken();
      }
      int equals = indexOf(content, '=', space);
      if (equals >= end) {
        throw broken();
      }
      String key = new String(content, space + 1, equals - space - 1, StandardCharsets.ISO_8859_1);
      extension = extension.with(key, content, equals + 1, end - 1);
      at = end;
    }
    return extension;
  }

  private TarExtension with(String key, byte[] content, int from, int to) throws BadArchive {
    if (key.equals("path")) {
      return named(content, from, to);
    }
    if (key.equals("size")) {
      return sized(number(content, from, to, 18));
    }
    if (key.startsWith("GNU.sparse.") || key.equals("SCHILY.realsize")) {
      return new TarExtension(name, bytes, true);
    }
    return this;
  }

  private TarExtension named(byte[] content, int from, int to) throws BadArchive {
    String other = Archive.name(content, from, to - from);
    if (name != null) {
      throw BadArchive.entry(name, "it has a second name, %s".formatted(BadArchive.quoted(other)));
    }
    return new TarExtension(other, bytes, isSparse);
  }

  private TarExtension sized(long other) throws BadArchive {
    if (bytes != null) {
      throw new BadArchive("a tar with two sizes for one entry");
    }
    return new TarExtension(name, other, isSparse);
  }

  private static int indexOf(byte[] content, char wanted, int from) throws BadArchive {
    for (int i = from; i < content.length; i++) {
      if (content[i] == wanted) {
        return i;
      }
    }
    throw broken();
  }

  private static long number(byte[] content, int from, int to, int maxDigits) throws BadArchive {
    if (to <= from || to - from > maxDigits) {
      throw broken();
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      if (content[i] < '0' || content[i] > '9') {
        throw broken();
      }
      number = number * 10 + content[i] - '0';
    }
    return number;
  }

  private static BadArchive broken() {
    return new BadArchive("a tar with a pax header that is not sound");
  }
}
