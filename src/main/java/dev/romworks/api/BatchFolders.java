package dev.romworks.api;

import dev.romworks.job.Inert;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewBatch.Entry;
import dev.romworks.job.NewBatch.Entry.Sound;
import dev.romworks.job.NewBatch.Entry.Unsound;
import dev.romworks.job.Sha256;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Makes jobs of folders: each folder at the top of a tree is one, together with what is common to
/// all. A folder that cannot be built becomes a job that is rejected; if none can, the batch is
/// refused, for then it is most likely what they have in common that is wrong.
final class BatchFolders {

  static final String FOLDER = "folder"; // the label

  private final SubmissionReader submissions;
  private final SubmissionRequest common;
  private final @Nullable String sharedFolder;
  private final Lane lane;
  private final Map<String, String> labels;
  private final SortedMap<SourceName, byte[]> shared;
  private @Nullable InvalidSubmission fault; // of a folder

  /// @param sources those that all have in common
  BatchFolders(BatchRequest request, SubmissionReader submissions, Intake sources) {
    if (request.jobs() != null) {
      throw new InvalidSubmission("bad-batch", "jobs: are for JSON; a form has a folder for each");
    }
    this.submissions = submissions;
    this.common =
        (request.job() == null ? SubmissionRequest.NOTHING_SAID : request.job()).orIn(Lane.BULK);
    this.sharedFolder = request.shared();
    this.lane = SubmissionTerms.lane(common.lane());
    this.labels = SubmissionTerms.labels(common.labels());
    this.shared = new TreeMap<>(sources.files());
  }

  /// Makes the jobs.
  ///
  /// @param room is told, before they are made, how many sources they will have altogether
  /// @throws InvalidSubmission if the tree is not sound, or there is nothing that can be built
  List<Entry> entries(Intake tree, LongConsumer room) {
    SortedMap<String, SortedMap<SourceName, byte[]>> folders = folders(tree);
    if (sharedFolder != null) {
      SortedMap<SourceName, byte[]> files = folders.remove(sharedFolder);
      if (files == null) {
        throw new InvalidSubmission(
            "no-such-folder", "shared: there is no folder \"%s\"".formatted(sharedFolder));
      }
      shared.putAll(files);
    }
    room.accept(
        folders.values().stream().mapToLong(files -> (long) files.size() + shared.size()).sum());
    List<Entry> entries = new ArrayList<>();
    folders.forEach((folder, files) -> entries.add(entry(folder, files)));
    if (fault != null && entries.stream().allMatch(Unsound.class::isInstance)) {
      throw fault;
    }
    return entries;
  }

  /// Those at the top, in the order of their names, with what is in each.
  private static SortedMap<String, SortedMap<SourceName, byte[]>> folders(Intake tree) {
    SortedMap<String, SortedMap<SourceName, byte[]>> folders = new TreeMap<>();
    for (SourceName name : tree.folders()) {
      folders.putIfAbsent(name.value().split("/", 2)[0], new TreeMap<>());
    }
    tree.sources()
        .files()
        .forEach((name, content) -> {
          String[] parts = name.value().split("/", 2);
          if (parts.length < 2) {
            throw new InvalidSubmission(
                "not-in-a-folder",
                "\"%s\" is in no folder; each job is a folder of its own".formatted(name));
          }
          folders
              .computeIfAbsent(parts[0], _ -> new TreeMap<>())
              .put(Intake.sourceName(name.value(), parts[1]), content);
        });
    return folders;
  }

  private Entry entry(String folder, SortedMap<SourceName, byte[]> files) {
    JobId id = JobId.create();
    try {
      if (files.isEmpty()) {
        throw new InvalidSubmission("no-sources", "the folder has no file");
      }
      SortedMap<SourceName, byte[]> all = new TreeMap<>(files);
      all.putAll(shared);
      Sources sources = SubmissionTerms.valid("bad-sources", "sources", () -> new Sources(all));
      return new Sound(id, submissions.submission(common.of(folder), sources));
    } catch (InvalidSubmission e) {
      if (fault == null) {
        fault =
            new InvalidSubmission(e.code(), "folder \"%s\": %s".formatted(folder, e.getMessage()));
      }
      Map<String, String> named = new HashMap<>(labels);
      named.put(FOLDER, Inert.line(folder));
      return new Unsound(
          id,
          lane,
          common.recipeOrUsual(),
          named,
          Inert.line(String.valueOf(e.getMessage())),
          digest(folder, files));
    }
  }

  private static String digest(String folder, SortedMap<SourceName, byte[]> files) {
    StringBuilder all = new StringBuilder(folder);
    files.forEach(
        (name, content) -> all.append('\n').append(name).append('\n').append(Sha256.of(content)));
    return Sha256.of(all.toString());
  }
}
