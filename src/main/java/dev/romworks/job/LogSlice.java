package dev.romworks.job;

/// A piece of what tools said: some KiB of one log.
///
/// @param next where the next piece begins
public record LogSlice(LogText text, Place next) {

  /// A place in the logs of a job.
  ///
  /// @param log the number of one of them, from 0
  /// @param from its bytes before there, in UTF-8
  public record Place(int log, int from) {

    public static final Place START = new Place(0, 0);
  }
}
