package dev.romworks.job;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Port: what webhooks are to be told, for those who send it. Every method throws
/// [StoreUnavailable] when the store is out of reach.
public interface WebhookOutbox {

  /// How many rows one call moves, so that nobody waits long for it.
  int CHUNK = 1000;

  /// Writes down who is to be told of what has ended.
  ///
  /// @return of how many ends of jobs; [#CHUNK] if there may be more
  int fanOut();

  /// Gives up what will not be sent any more, and clears away what was deleted.
  ///
  /// @return how much of that; [#CHUNK] or more if there may be more
  int clearAway();

  /// Takes what is due and nobody has in hand, and begins a try of each.
  ///
  /// @param lease after which another may take it
  List<Call> take(Duration lease, Room room);

  /// Ends a try.
  ///
  /// @return false if it was taken by another meanwhile, or is gone; then nothing has changed
  boolean end(Call call, WebhookTry.End end, Next next);

  /// How much may be taken. A webhook whose last try was not well, or that had none, may have one
  /// try at a time.
  ///
  /// @param free how many tries
  /// @param each most tries at once of one webhook; this and the next two include what is in hand
  /// @param ofTenant most of one tenant; half of that of those that may have one at a time
  /// @param ofFailing most of all webhooks that may have one at a time
  /// @param inHand how many tries go on, of those webhooks that have any
  record Room(int free, int each, int ofTenant, int ofFailing, Map<WebhookId, Integer> inHand) {

    public Room {
      inHand = Map.copyOf(inHand);
    }
  }

  /// One try.
  ///
  /// @param delivery its id, the same in each try
  /// @param number of the try, from 1
  /// @param counted how many tries there were with this one, since it was asked for
  /// @param body JSON, the same in each try
  record Call(Target target, UUID delivery, int number, int counted, String body) {}

  /// Where a try goes.
  record Target(WebhookId webhook, URI url, WebhookSecret secret) {}

  /// What comes after a try. One that was not [Done], or not promptly, tells that its webhook is
  /// not well; and if it was not done at all the webhook rests, the longer the more have failed.
  /// What was asked for again meanwhile is sent again at once, unless its receiver is gone.
  sealed interface Next {

    /// Nothing: the receiver has it.
    record Done(boolean isPrompt) implements Next {}

    /// Another try.
    record Again(Duration pause) implements Next {}

    /// Nothing: it was tried often enough.
    record Never() implements Next {}

    /// Nothing, nor for anything else that this webhook was to be told: it is disabled.
    record Gone() implements Next {}

    /// Another try, by somebody else, as if this one had not been.
    record Back() implements Next {}
  }
}
