/// Archives that nobody trusts: [Archive] finds out what a heap of bytes is and hands out the files
/// in it. Plain Java; whatever is not an ordinary file or folder, or says two things at once, is
/// refused.
@NullMarked
package dev.romworks.archive;

import org.jspecify.annotations.NullMarked;
