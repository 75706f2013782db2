/// Tells whoever runs the program whether it can do its work: `/q/health/ready`, one check for each
/// thing that it needs from outside. (A worker says itself what it needs.) That it lives at all,
/// `/q/health/live`, needs no check: who answers lives.
@NullMarked
package dev.romworks.health;

import org.jspecify.annotations.NullMarked;
