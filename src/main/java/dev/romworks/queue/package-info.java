/// Kafka: tells it of stored jobs and hands their records to workers, each to one at a time.
/// PostgreSQL is the truth; what stands in Kafka may be lost or come twice.
///
/// Out: [Dispatcher]. In: [DeliveryLoop], one per worker slot, which gives each record to the
/// worker as a [Delivery].
@NullMarked
package dev.romworks.queue;

import org.jspecify.annotations.NullMarked;
