package dev.romworks.sandbox;

import java.nio.ByteBuffer;
import jnr.ffi.LibraryLoader;
import org.jspecify.annotations.Nullable;

/// The C library, as far as a sandbox needs it and the pipeline does not.
public interface Linux {

  /// The one of this process.
  Linux CALLS = LibraryLoader.create(Linux.class).load("c");

  int prlimit(int pid, int resource, @Nullable ByteBuffer limit, @Nullable ByteBuffer old);

  int geteuid();

  int memfd_create(CharSequence name, int flags);
}
