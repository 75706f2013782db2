package dev.romworks.job;

/// What a user set an option of the recipe to. The recipe says which type and which bounds an
/// option has.
public sealed interface OptionValue {

  /// A text.
  record Text(String text) implements OptionValue {}

  /// A whole number.
  record Whole(long number) implements OptionValue {}

  /// On or off.
  record Flag(boolean on) implements OptionValue {}

  /// Wraps a JSON scalar.
  ///
  /// @throws IllegalArgumentException if it is neither a text, a whole number of 64 bits, nor a
  ///   boolean
  static OptionValue of(Object json) {
    return switch (json) {
      case String text -> new Text(text);
      case Boolean on -> new Flag(on);
      case Integer number -> new Whole(number);
      case Long number -> new Whole(number);
      default ->
          throw new IllegalArgumentException("not a text, a whole number or true/false: " + json);
    };
  }

  /// The value as a JSON scalar; [#of] of it is this value again.
  default Object json() {
    return switch (this) {
      case Text(String text) -> text;
      case Whole(long number) -> number;
      case Flag(boolean on) -> on;
    };
  }
}
