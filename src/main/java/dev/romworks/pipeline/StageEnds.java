package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Our ends of everything that one stage reads and writes through pipes and FIFOs.
final class StageEnds {

  private final List<Drain> drains = new ArrayList<>();
  private final Map<String, Feed> feeds = new LinkedHashMap<>(); // by channel
  private final Map<Watched, String> streams = new LinkedHashMap<>(); // those without a path

  void add(Drain drain) {
    drains.add(drain);
  }

  void add(String channel, Feed feed) {
    feeds.put(channel, feed);
  }

  /// Notes the name of an end that has no path by which it could be told.
  void name(Watched stream, String name) {
    streams.put(stream, name);
  }

  void addWatched(List<Watched> watched) {
    watched.addAll(drains);
    watched.addAll(feeds.values());
  }

  void advanceFeeds() throws IOException {
    for (Feed feed : feeds.values()) {
      feed.advance();
    }
  }

  /// A channel that the stage has opened for reading once more, though it passes only once.
  Optional<String> openedAgain() {
    for (Map.Entry<String, Feed> feed : feeds.entrySet()) {
      if (feed.getValue().isOpenedAgain()) {
        return Optional.of(feed.getKey());
      }
    }
    return Optional.empty();
  }

  /// Notes which pipe is which.
  ///
  /// @param identities names by [Blocked#identity]
  void addIdentities(Map<String, String> identities) {
    streams.forEach((stream, name) -> {
      if (stream.fd() != Kernel.NONE) {
        identities.put(Blocked.identity(Path.of("/proc/self/fd/" + stream.fd())), name);
      }
    });
  }

  /// Takes what is there now.
  void drain() throws IOException {
    for (Drain drain : drains) {
      drain.ready();
    }
  }

  /// The stage's last process is dead: takes what is left.
  void stageEnded() throws IOException {
    feeds.values().forEach(Feed::close);
    for (Drain drain : drains) {
      drain.writerEnded();
    }
  }

  void close() {
    drains.forEach(Drain::close);
    feeds.values().forEach(Feed::close);
  }
}
