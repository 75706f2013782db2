package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private record Told(String whose, List<String> faults) implements Openings.Listener {

    @Override
    public void opened(String name) {}

    @Override
    public void written(String name) {}

    @Override
    public void overrun() {
      faults.add(whose);
    }
  }

  /// It is the fault of whoever opens so much, not of the machine.
  @Test
  void moreThanTheKernelsQueueHoldsIsToldOfWhoDidIt() throws IOException {
    Kernel kernel = new Kernel();
    List<String> overrun = new ArrayList<>();
    try (Scratch scratch = Scratch.in(MEMORY, "openings-test-");
        Openings openings = new Openings(kernel)) {
      Path calm = Files.createDirectory(scratch.folder().resolve("calm"));
      Path busy = Files.createDirectory(scratch.folder().resolve("busy"));
      openings.watch(calm, new Told("calm", overrun));
      openings.watch(busy, new Told("busy", overrun));
      kernel.close(openBothEnds(kernel, calm.resolve("fifo")));
      openings.ready();
      assertThat(overrun).isEmpty();
      kernel.close(openBothEnds(kernel, busy.resolve("fifo")));
      String room = Proc.read(Path.of("/proc/sys/fs/inotify/max_queued_events")).strip();
      for (int opened = 0; opened <= Integer.parseInt(room) / 2; opened++) { // two events each
        kernel.close(kernel.openBothEnds(busy.resolve("fifo")));
      }
      openings.ready();
      assertThat(overrun).containsExactly("busy");
    }
  }

  private static int openBothEnds(Kernel kernel, Path fifo) throws IOException {
    kernel.mkfifo(fifo);
    return kernel.openBothEnds(fifo);
  }
}
