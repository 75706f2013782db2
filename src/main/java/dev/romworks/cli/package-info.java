/// The commands beside the program itself that are written in Java: [KeyCommand], which the
/// launcher and the image have, and [MigrateCommand], which the image has.
@NullMarked
package dev.romworks.cli;

import org.jspecify.annotations.NullMarked;
