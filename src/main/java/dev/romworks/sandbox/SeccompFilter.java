package dev.romworks.sandbox;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import jnr.constants.platform.Errno;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;

/// Which system calls a tool may make: a list of what is allowed, built by libseccomp. Any other
/// call fails with ENOSYS, as on a kernel that does not have it, so that the C library takes its
/// older way where it has one.
///
/// What is left out: all that opens sockets, traces or looks into other processes, mounts, makes
/// namespaces, loads code into the kernel, shares memory by name, keeps keys, or makes anything in
/// a folder but plain files. What is in memory and in no process (memfd_create, System V's shared
/// memory, message queues) is left out too, for it would not be counted. So is memory that
/// processes share (a mapping that is MAP_SHARED): it is in none of them once they let go of the
/// pages, and still there.
final class SeccompFilter {

  /// What tools need of a filter.
  ///
  /// @param startsProcesses whether they may start others
  /// @param isAlone whether they see no process and no file of anybody else's: then they may send
  ///   signals, and leave their session and group
  record Kind(boolean startsProcesses, boolean isAlone) {}

  private static final int BINARY_TREE = 2;
  private static final int MAP_SHARED = 1; // also a bit of MAP_SHARED_VALIDATE
  private static final int CLOEXEC = 1;

  /// Of clone(2): CLONE_NEW… without CLONE_NEWTIME, whose bit is a signal's there, and
  /// CLONE_PARENT, with which a tool would start children of ours.
  private static final long STRANGE_CHILDREN = 0x7e020000L | 0x8000;

  private static final long NAMELESS = 0x400000; // __O_TMPFILE of open(2)

  /// A file that is made keeps its name, so that what a tool has written can be seen: nothing
  /// removes or renames one.
  private static final List<String> FILES =
      List.of(
          "read readv pread64 preadv preadv2 write writev pwrite64 pwritev pwritev2 close close_range",
          "creat stat lstat fstat newfstatat statx statfs fstatfs access faccessat",
          "faccessat2 readlink readlinkat getdents getdents64 getcwd chdir fchdir lseek dup dup2 dup3",
          "poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait",
          "epoll_pwait eventfd2 truncate ftruncate",
          "fsync fdatasync sync_file_range sendfile splice tee",
          "copy_file_range fadvise64 readahead flock umask");

  private static final List<String> MEMORY =
      List.of("munmap mremap mprotect brk madvise mincore msync membarrier mlock munlock");
  private static final List<String> PROCESS =
      List.of(
          "execve exit exit_group wait4 waitid getpid gettid getppid getpgrp getpgid getsid",
          "getuid geteuid getgid getegid getgroups getresuid getresgid capget capset getrlimit setrlimit",
          "getrusage times sysinfo uname getrandom arch_prctl prctl set_tid_address set_robust_list",
          "get_robust_list rseq futex sched_yield sched_getaffinity sched_getparam sched_getscheduler",
          "getpriority getcpu restart_syscall",
          "landlock_create_ruleset landlock_add_rule landlock_restrict_self");
  private static final List<String> TIME =
      List.of(
          "time gettimeofday clock_gettime clock_getres clock_nanosleep nanosleep alarm setitimer getitimer",
          "timer_create timer_settime timer_gettime timer_getoverrun timer_delete pause");
  private static final List<String> SIGNALS =
      List.of(
          "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack");
  private static final List<String> TO_OTHERS = List.of("kill tkill tgkill setsid setpgid");
  private static final List<String> STARTS = List.of("fork vfork pipe pipe2");

  /// The commands of fcntl(2) from F_DUPFD to F_SETLKW: not those that have signals sent, nor the
  /// one that makes pipes larger.
  private static final int LAST_PLAIN_COMMAND = 7;

  private static final List<Long> COMMANDS = List.of(36L, 37L, 38L, 1030L, 1032L);

  /// The requests of ioctl_tty(2) that ask whether it is a terminal, and how much can be read.
  private static final List<Long> IOCTLS = List.of(0x5401L, 0x5413L, 0x541bL);

  private final LibSeccomp library;
  private final Pointer filter;

  private SeccompFilter(LibSeccomp library) {
    this.library = library;
    filter = library.seccomp_init(LibSeccomp.ERRNO | Errno.ENOSYS.intValue());
  }

  /// Builds a filter.
  ///
  /// @param kind what the tools need
  /// @return a file that holds it as the kernel wants it, as long as this process lives
  /// @throws IOException if there is no libseccomp, or if it cannot do this
  static Path file(Kind kind) throws IOException {
    SeccompFilter made = new SeccompFilter(library());
    try {
      made.layOut(kind);
      int fd = Linux.CALLS.memfd_create("seccomp", CLOEXEC);
      if (fd < 0) {
        throw new IOException("memfd_create failed: no descriptor is free");
      }
      check(made.library.seccomp_export_bpf(made.filter, fd), "seccomp_export_bpf");
      return Path.of("/proc/%d/fd/%d".formatted(ProcessHandle.current().pid(), fd));
    } finally {
      made.library.seccomp_release(made.filter);
    }
  }

  private static LibSeccomp library() throws IOException {
    try {
      return LibraryLoader.create(LibSeccomp.class).failImmediately().load(LibSeccomp.FILE);
    } catch (UnsatisfiedLinkError e) {
      throw new IOException("libseccomp is missing; install the package libseccomp2", e);
    }
  }

  private static void check(int result, String call) throws IOException {
    if (result != 0) {
      throw new IOException(call + ": " + Errno.valueOf(-result).description());
    }
  }

  private void layOut(Kind kind) throws IOException {
    set(LibSeccomp.ATTRIBUTE_BAD_ARCHITECTURE, LibSeccomp.KILL_PROCESS);
    set(LibSeccomp.ATTRIBUTE_OPTIMIZE, BINARY_TREE);
    for (List<String> calls : List.of(FILES, MEMORY, PROCESS, TIME, SIGNALS)) {
      allowAll(calls);
    }
    allow("open", new Comparison(1, LibSeccomp.MASKED_EQUAL, NAMELESS, 0));
    allow("openat", new Comparison(2, LibSeccomp.MASKED_EQUAL, NAMELESS, 0));
    allow("fcntl", new Comparison(1, LibSeccomp.LESS_OR_EQUAL, LAST_PLAIN_COMMAND, 0));
    for (long command : COMMANDS) {
      allow("fcntl", new Comparison(1, LibSeccomp.EQUAL, command, 0));
    }
    allow("prlimit64", new Comparison(0, LibSeccomp.EQUAL, 0, 0)); // the process itself
    for (long request : IOCTLS) {
      allow("ioctl", new Comparison(1, LibSeccomp.EQUAL, request, 0));
    }
    allow("mmap", new Comparison(3, LibSeccomp.MASKED_EQUAL, MAP_SHARED, 0));
    if (kind.isAlone()) {
      allowAll(TO_OTHERS);
    }
    if (kind.startsProcesses()) {
      allowAll(STARTS);
      allow("clone", new Comparison(0, LibSeccomp.MASKED_EQUAL, STRANGE_CHILDREN, 0));
    }
  }

  private void allowAll(List<String> calls) throws IOException {
    for (String call : String.join(" ", calls).split(" ", -1)) {
      allow(call);
    }
  }

  /// What an argument of a call must be.
  ///
  /// @param first what it is compared with; the mask where it is masked
  /// @param second what it then must be, where it is masked
  private record Comparison(int argument, int operator, long first, long second) {}

  /// A call that this processor does not have, or that the library is too old to know, is none.
  private void allow(String call, Comparison... comparisons) throws IOException {
    int number = library.seccomp_syscall_resolve_name(call);
    if (number < 0) {
      return;
    }
    ByteBuffer array =
        ByteBuffer.allocateDirect(Math.max(1, comparisons.length) * LibSeccomp.COMPARISON_BYTES)
            .order(ByteOrder.nativeOrder());
    for (Comparison each : comparisons) {
      array.putInt(each.argument()).putInt(each.operator());
      array.putLong(each.first()).putLong(each.second());
    }
    try {
      int result =
          library.seccomp_rule_add_array(
              filter, LibSeccomp.ALLOW, number, comparisons.length, array.clear());
      check(result, "seccomp_rule_add " + call);
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  private void set(int attribute, int value) throws IOException {
    check(library.seccomp_attr_set(filter, attribute, value), "seccomp_attr_set");
  }
}
