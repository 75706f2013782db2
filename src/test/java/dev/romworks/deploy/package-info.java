/// Proves that what `deploy`, `k8s` and `docker-compose.yml` say agrees with itself and with the
/// program.
@NullMarked
package dev.romworks.deploy;

import org.jspecify.annotations.NullMarked;
