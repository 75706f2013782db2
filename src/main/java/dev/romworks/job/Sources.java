package dev.romworks.job;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tree of source files of a job: contents by name. Contents are not copied; nobody changes
/// them.
public record Sources(SortedMap<SourceName, byte[]> files) {

  /// @throws IllegalArgumentException if there is no file, if two names differ in case only, or if
  ///   one file's name is another's folder
  public Sources {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no sources: at least one file is needed");
    }
    refuseClashes(files.keySet());
  }

  private static void refuseClashes(Set<SourceName> names) {
    Map<String, SourceName> byFolded = new HashMap<>();
    Map<String, String> folders = new HashMap<>();
    for (SourceName name : names) {
      SourceName other = byFolded.put(name.folded(), name);
      if (other != null) {
        throw new IllegalArgumentException(
            "two sources whose names differ in case only: \"%s\" and \"%s\""
                .formatted(other, name));
      }
      for (String folder : name.foldedFolders()) {
        String spelled = name.value().substring(0, folder.length());
        String before = folders.putIfAbsent(folder, spelled);
        if (before != null && !before.equals(spelled)) {
          throw new IllegalArgumentException(
              "two folders whose names differ in case only: \"%s\" and \"%s\""
                  .formatted(before, spelled));
        }
      }
    }
    for (String folder : folders.keySet()) {
      SourceName file = byFolded.get(folder);
      if (file != null) {
        throw new IllegalArgumentException(
            "a source that is a file and a folder at once: \"" + file + "\"");
      }
    }
  }

  /// Whether there is a file of this name.
  public boolean contains(SourceName name) {
    return files.containsKey(name);
  }

  /// The size of all files together, in bytes.
  public long bytes() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }
}
