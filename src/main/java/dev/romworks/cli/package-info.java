/// The commands of the launcher that are written in Java: keys.
@NullMarked
package dev.romworks.cli;

import org.jspecify.annotations.NullMarked;
