package dev.romworks.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does the same again and again, as many times at once as it is told.
record Crowd(int atOnce) {

  /// Does it so many times.
  ///
  /// @return what came of each time
  /// @throws IOException if one failed
  <T> List<T> run(int times, Callable<T> step) throws IOException {
    List<T> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(threads.submit(step));
      }
      for (Future<T> one : running) {
        all.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return all;
  }
}
