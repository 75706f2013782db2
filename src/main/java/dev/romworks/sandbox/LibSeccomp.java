package dev.romworks.sandbox;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;

/// libseccomp, as far as [SeccompFilter] needs it: seccomp_init(3), seccomp_rule_add(3) and their
/// like. Constants are those of its `seccomp.h`.
public interface LibSeccomp {

  /// The file to load; every Debian has it, because apt does.
  String FILE = "libseccomp.so.2";

  int KILL_PROCESS = 0x80000000;
  int ALLOW = 0x7fff0000;

  /// With an errno in its lower half: the call fails so.
  int ERRNO = 0x00050000;

  /// What is done about calls of another processor's kind, in [#seccomp_attr_set].
  int ATTRIBUTE_BAD_ARCHITECTURE = 2;

  /// How the filter is laid out, in [#seccomp_attr_set]; 2 is a binary tree.
  int ATTRIBUTE_OPTIMIZE = 8;

  int LESS_OR_EQUAL = 3;
  int EQUAL = 4;
  int MASKED_EQUAL = 7;

  /// Of a comparison: the argument's number, the operator, two operands.
  int COMPARISON_BYTES = 24;

  Pointer seccomp_init(int defaultAction);

  int seccomp_attr_set(Pointer filter, int attribute, int value);

  int seccomp_syscall_resolve_name(CharSequence name);

  int seccomp_rule_add_array(
      Pointer filter, int action, int call, int count, ByteBuffer comparisons);

  int seccomp_export_bpf(Pointer filter, int fd);

  void seccomp_release(Pointer filter);
}
