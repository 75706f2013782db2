package dev.romworks.webhook;

import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Silent;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// HTTP as a webhook is called: one POST over a connection of its own, to an address that somebody
/// else has chosen, and back with the beginning of what was answered. Goes nowhere else: follows no
/// redirect, asks no proxy, and looks no name up. Over TLS the other end must be who the URL names,
/// whatever the address.
final class Post implements AutoCloseable {

  private static final int MAX_ANSWER_BYTES = 16 * 1024;

  private final HttpClient toNames;
  private final HttpClient toAddresses;

  Post(Vertx vertx, WebhookConfig config) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setKeepAlive(false)
            .setMaxPoolSize(Math.max(1, config.atOnce()))
            .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()))
            .setVerifyHost(true);
    config
        .trust()
        .ifPresent(
            file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    this.toAddresses = vertx.createHttpClient(options);
    this.toNames =
        vertx.createHttpClient(
            new HttpClientOptions(options).setForceSni(true)); // of one word, too
  }

  /// A request.
  ///
  /// @param address one of the destination's
  record Letter(Destination to, InetAddress address, Map<String, String> headers, String body) {

    private RequestOptions options() throws UnknownHostException {
      InetAddress nameless = InetAddress.getByAddress(address.getAddress());
      return new RequestOptions()
          .setMethod(HttpMethod.POST)
          .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless, to.port())))
          .setSsl(to.isTls())
          .setHost(to.authority().host())
          .setPort(to.port())
          .setURI(to.path())
          .setFollowRedirects(false)
          .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers));
    }
  }

  /// Sends a letter and waits for the answer, or until the time has passed.
  Reply send(Letter letter, Duration within) throws InterruptedException {
    Exchange exchange = new Exchange();
    try {
      (letter.to().authority().address().isPresent() ? toAddresses : toNames)
          .request(letter.options())
          .onSuccess(request -> exchange.begin(request, letter.body()))
          .onFailure(exchange::refuse);
      return exchange
          .reply
          .completeOnTimeout(tooSlow(), within.toNanos(), TimeUnit.NANOSECONDS)
          .get();
    } catch (ExecutionException | UnknownHostException e) {
      throw new IllegalStateException("neither can be", e);
    }
  }

  static Silent tooSlow() {
    return new Silent("no whole answer in time");
  }

  @Override
  public void close() {
    toNames.close();
    toAddresses.close();
  }

  /// A request and its answer. Whichever comes first ends it: the answer's end, its most bytes, a
  /// fault, or the end of the time; then the connection is closed, also one that comes too late.
  private static final class Exchange {

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();

    void begin(HttpClientRequest request, String content) {
      CompletableFuture<Reply> _ = reply.whenComplete((_, _) -> request.connection().close());
      request.connection().exceptionHandler(this::fail); // or nonsense is an error in our log
      request.exceptionHandler(this::fail);
      request.response().onSuccess(this::read).onFailure(this::fail);
      request.send(content);
    }

    private void read(HttpClientResponse response) {
      response.exceptionHandler(this::fail);
      response.endHandler(_ -> end(response));
      response.handler(bytes -> {
        body.appendBuffer(bytes);
        if (body.length() > MAX_ANSWER_BYTES) {
          end(response);
        }
      });
    }

    private void end(HttpClientResponse response) {
      Optional<String> retryAfter =
          Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER));
      String said = Reply.beginning(body.toString(StandardCharsets.UTF_8));
      reply.complete(new Answered(response.statusCode(), said, retryAfter));
    }

    void refuse(Throwable fault) {
      boolean isTls = fault instanceof SSLException;
      reply.complete(new Silent(isTls ? "no TLS with it that can be trusted" : "no connection"));
    }

    /// In words of ours: what others say of a fault may tell what is no business of who reads it.
    private void fail(Throwable fault) {
      boolean isClosed = fault instanceof IOException || fault instanceof HttpClosedException;
      reply.complete(new Silent(isClosed ? "it hung up" : "its answer is not HTTP"));
    }
  }
}
