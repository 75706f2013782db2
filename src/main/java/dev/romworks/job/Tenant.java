package dev.romworks.job;

import java.util.regex.Pattern;

/// Whose jobs they are. Tenants take turns, whatever each has handed in.
public record Tenant(String name) implements Comparable<Tenant> {

  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /// Whose jobs those are that name nobody.
  public static final Tenant DEFAULT = new Tenant("default");

  /// @throws IllegalArgumentException if it is not 1 to 64 letters of ASCII, digits, `.`, `_`, `-`
  public Tenant {
    if (!VALID.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "not a tenant's name, which has 1 to 64 letters, digits, '.', '_', '-': " + name);
    }
  }

  @Override
  public int compareTo(Tenant other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
