/// The program. Its rooms are the packages below, each with a package comment; `README.md` says
/// where to start.
@NullMarked
package dev.romworks;

import org.jspecify.annotations.NullMarked;
