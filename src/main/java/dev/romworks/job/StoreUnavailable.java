package dev.romworks.job;

/// The store cannot be reached now. Whoever waits for it may try again; nothing was changed, or it
/// cannot be known whether it was.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(Throwable cause) {
    super("the store cannot be reached: " + cause.getMessage(), cause);
  }
}
