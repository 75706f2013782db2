package dev.romworks.queue;

/// Port: what a worker does with a delivery.
@FunctionalInterface
public interface DeliveryHandler {

  /// Does the job, to its end or until the lease ends. Called on one and the same thread per slot.
  Disposition handle(Delivery delivery);

  /// What is to become of the record.
  enum Disposition {
    /// The store knows all that matters; the record is done with.
    DONE,
    /// The store could not be told; another worker shall have the record.
    GIVE_BACK
  }
}
