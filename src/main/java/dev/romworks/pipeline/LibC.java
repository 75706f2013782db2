package dev.romworks.pipeline;

import jnr.ffi.Pointer;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.types.size_t;

/// What jnr-posix does not bind. Names and shapes are glibc's (2.34 or newer, for closefrom).
public interface LibC {

  int pipe2(@Out int[] fds, int flags);

  int poll(Pointer fds, @size_t long count, int timeoutMs);

  int wait4(int pid, @Out int[] status, int options, Pointer usage);

  int prctl(int option, long second, long third, long fourth, long fifth);

  long syscall(long number, int first, int second);

  int posix_spawn(
      @Out int[] pid,
      CharSequence path,
      Pointer fileActions,
      Pointer attributes,
      @In CharSequence[] arguments,
      @In CharSequence[] environment);

  int posix_spawn_file_actions_init(Pointer fileActions);

  int posix_spawn_file_actions_destroy(Pointer fileActions);

  int posix_spawn_file_actions_adddup2(Pointer fileActions, int from, int to);

  int posix_spawn_file_actions_addopen(
      Pointer fileActions, int fd, CharSequence path, int flags, int mode);

  int posix_spawn_file_actions_addchdir_np(Pointer fileActions, CharSequence path);

  int posix_spawn_file_actions_addclosefrom_np(Pointer fileActions, int from);

  int posix_spawnattr_init(Pointer attributes);

  int posix_spawnattr_destroy(Pointer attributes);

  int posix_spawnattr_setflags(Pointer attributes, short flags);

  int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals);

  int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

  int sigemptyset(Pointer signals);

  int sigfillset(Pointer signals);
}
