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
    refuseClashes(files.keySet(), Set.of());
  }

  /// Tells whether these can stand in one tree, also where folders fold cases.
  ///
  /// @param folders those that are known beside the files' own
  /// @throws IllegalArgumentException if they cannot
  public static void refuseClashes(Set<SourceName> files, Set<SourceName> folders) {
    Map<String, SourceName> byFolded = new HashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (SourceName name : files) {
      SourceName other = byFolded.put(SourceName.folded(name.value()), name);
      if (other != null) {
        throw new IllegalArgumentException(
            "two sources whose names differ in case only: \"%s\" and \"%s\""
                .formatted(other, name));
      }
      name.folders().forEach(folder -> addFolder(folder, spellings));
    }
    for (SourceName name : folders) {
      name.folders().forEach(folder -> addFolder(folder, spellings));
      addFolder(name.value(), spellings);
    }
    for (String folder : spellings.keySet()) {
      SourceName file = byFolded.get(folder);
      if (file != null) {
        throw new IllegalArgumentException(
            "a source that is a file and a folder at once: \"" + file + "\"");
      }
    }
  }

  private static void addFolder(String folder, Map<String, String> spellings) {
    String before = spellings.putIfAbsent(SourceName.folded(folder), folder);
    if (before != null && !before.equals(folder)) {
      throw new IllegalArgumentException(
          "two folders whose names differ in case only: \"%s\" and \"%s\""
              .formatted(before, folder));
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
