package dev.romworks.pipeline;

import java.nio.ByteBuffer;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.annotations.Out;
import jnr.ffi.types.size_t;

/// The C library, as far as the pipeline needs it. Names and shapes are glibc's (2.34 or newer, for
/// closefrom).
///
/// Memory that a call is given, a [Pointer] or a direct buffer, is kept reachable by the caller
/// until it has returned, or it may be freed before. What jnr makes of an array of texts cannot be
/// kept so: there is none here.
public interface LibC {

  /// The one of this process.
  LibC INSTANCE = LibraryLoader.create(LibC.class).load("c");

  /// Of [#sysconf], in glibc on every processor.
  int SC_PAGESIZE = 30;

  long sysconf(int name);

  int open(CharSequence path, int flags, int mode);

  int mkfifo(CharSequence path, int mode);

  int pipe2(@Out int[] fds, int flags);

  int fcntl(int fd, int command, int argument);

  long read(int fd, ByteBuffer into, @size_t long count);

  long write(int fd, ByteBuffer from, @size_t long count);

  int close(int fd);

  int poll(ByteBuffer fds, @size_t long count, int timeoutMs);

  int inotify_init1(int flags);

  int inotify_add_watch(int fd, CharSequence path, int mask);

  int inotify_rm_watch(int fd, int watch);

  int kill(int pid, int signal);

  int wait4(int pid, @Out int[] status, int options, ByteBuffer usage);

  int prctl(int option, long second, long third, long fourth, long fifth);

  long syscall(long number, int first, int second);

  int posix_spawn(
      @Out int[] pid,
      CharSequence path,
      Pointer fileActions,
      Pointer attributes,
      Pointer arguments,
      Pointer environment);

  int posix_spawn_file_actions_init(Pointer fileActions);

  int posix_spawn_file_actions_destroy(Pointer fileActions);

  int posix_spawn_file_actions_adddup2(Pointer fileActions, int from, int to);

  int posix_spawn_file_actions_addopen(
      Pointer fileActions, int fd, CharSequence path, int flags, int mode);

  int posix_spawn_file_actions_addchdir_np(Pointer fileActions, CharSequence path);

  int posix_spawn_file_actions_addclosefrom_np(Pointer fileActions, int from);

  int posix_spawnattr_init(Pointer attributes);

  int posix_spawnattr_setflags(Pointer attributes, short flags);

  int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals);

  int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

  int sigemptyset(Pointer signals);

  int sigfillset(Pointer signals);
}
