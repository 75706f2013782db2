package dev.romworks.archive;

/// An archive with more entries, folders counted, than it may have.
public final class TooManyEntries extends BadArchive {

  private static final long serialVersionUID = 1L;

  TooManyEntries(int most) {
    super("it has more than %d entries".formatted(most));
  }
}
