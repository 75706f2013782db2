package dev.romworks.api;

/// Who is served without a key, while there is none.
enum WithoutKey {
  /// Whoever asks from this machine.
  THIS_MACHINE,
  /// Whoever reaches the server: something else must see to it that no stranger does.
  ANYONE
}
