package dev.romworks.metrics;

import java.util.Locale;

/// The words of the API, as labels have them.
final class Words {

  private Words() {}

  /// `MISSING_WRITER` is `missing-writer`.
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
