/// Webhooks: tells those that a tenant names of what has happened, as [Standard
/// Webhooks](https://www.standardwebhooks.com) has it. What is to be told stands in the store,
/// written by the step that it tells of; so nothing is lost, and something may be told twice, under
/// one id.
///
/// Whom a tenant names is not trusted, neither that it answers nor where it is. Start with
/// [Sender], which takes what is due and sees to it that nobody holds up the others, then
/// [Courier], one try. [Destinations] tells where a try may go, [Post] goes there and nowhere else.
@NullMarked
package dev.romworks.webhook;

import org.jspecify.annotations.NullMarked;
