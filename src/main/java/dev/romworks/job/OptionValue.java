package dev.romworks.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user set an option of the recipe to. The recipe says which type and which bounds an
/// option has.
public sealed interface OptionValue {

  /// A text.
  record Text(String text) implements OptionValue {}

  /// A whole number.
  record Whole(long number) implements OptionValue {}

  /// On or off.
  record Flag(boolean on) implements OptionValue {}

  /// A list of the others.
  record Many(List<OptionValue> values) implements OptionValue {

    public Many {
      values = List.copyOf(values);
    }
  }

  /// Wraps a JSON scalar, or a list of them.
  ///
  /// @throws IllegalArgumentException if it is neither a text, a whole number of 64 bits, a
  ///   boolean, nor a list of those
  static OptionValue of(Object json) {
    return switch (json) {
      case String text -> new Text(text);
      case Boolean on -> new Flag(on);
      case Integer number -> new Whole(number);
      case Long number -> new Whole(number);
      case List<?> values when values.stream().noneMatch(List.class::isInstance) ->
          new Many(values.stream().map(OptionValue::element).toList());
      default ->
          throw new IllegalArgumentException(
              "not a text, a whole number, true/false, or a list of those: " + json);
    };
  }

  private static OptionValue element(@Nullable Object json) {
    if (json == null) {
      throw new IllegalArgumentException("null in a list");
    }
    return of(json);
  }

  /// The value as JSON; [#of] of it is this value again.
  default Object json() {
    return switch (this) {
      case Text(String text) -> text;
      case Whole(long number) -> number;
      case Flag(boolean on) -> on;
      case Many(List<OptionValue> values) -> values.stream().map(OptionValue::json).toList();
    };
  }
}
