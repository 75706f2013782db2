package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.romworks.job.JobKey;
import dev.romworks.job.Tenant;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves how the API of webhooks answers, and that it shows to nobody what is another's.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class WebhookRequestsTest extends StoreFixture {

  private static final String PATH = "/v1/webhooks/";
  private static final String URL = "https://hooks.example/in";

  @Inject WebhookStore webhooks;
  @Inject WebhookOutbox news;

  @AfterEach
  void removeAll() {
    webhooks.list(Tenant.DEFAULT).forEach(it -> webhooks.remove(it.key()));
  }

  private static Response create(Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/v1/webhooks");
  }

  private static String created(String... events) {
    return create(Map.of("url", URL, "events", List.of(events)))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void end(String... jobs) {
    for (String _ : jobs) {
      assertThat(store.cancel(key(submit()))).isPresent();
    }
  }

  @Test
  void theSecretIsShownOnce() {
    Response response =
        create(
            Map.of(
                "url", "HTTPS://Hooks.example/in",
                "events", List.of("batch.finished", "job.finished"),
                "description", "the grade book"));
    String id = response.then().statusCode(201).extract().path("id");
    response
        .then()
        .header("Location", endsWith(PATH + id))
        .body("url", equalTo(URL))
        .body("events", equalTo(List.of("batch.finished", "job.finished")))
        .body("description", equalTo("the grade book"))
        .body("disabledAt", nullValue())
        .body("createdAt", not(emptyOrNullString()))
        .body("deliveries", equalTo(PATH + id + "/deliveries"))
        .body("secret", containsString("whsec_"));
    given()
        .get(PATH + id)
        .then()
        .statusCode(200)
        .body("url", equalTo(URL))
        .body("$", not(hasKey("secret")));
    given()
        .get("/v1/webhooks")
        .then()
        .statusCode(200)
        .body("webhooks.id", hasItem(id))
        .body("webhooks[0]", not(hasKey("secret")));
  }

  @Test
  void whatIsDeletedIsGone() {
    String id = created("job.finished");
    given().delete(PATH + id).then().statusCode(204);
    given().delete(PATH + id).then().statusCode(404);
    given().get(PATH + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|bad-url|url",
        "{\"url\":\"https://a.example/\"}|bad-event|events",
        "{\"url\":\"https://a.example/\",\"events\":[]}|bad-event|events",
        "{\"url\":\"https://a.example/\",\"events\":[null]}|bad-event|events",
        "{\"url\":\"https://a.example/\",\"events\":[\"job.began\"]}|bad-event|job.began",
        "{\"url\":\"http://a.example/\",\"events\":[\"job.finished\"]}|bad-url|https",
        "{\"url\":\"https://10.0.0.1/\",\"events\":[\"job.finished\"]}|bad-url|not public",
        "{\"url\":\"https://a.example/\",\"events\":[\"job.finished\"],\"description\":\"\\u202e\"}|bad-description|description",
        "{\"url\":\"https://a.example/\",\"events\":[\"job.finished\"],\"secret\":\"x\"}|unknown-field|secret",
        "{\"url\":5}|wrong-type|url"
      })
  void whatIsWrongIsNamed(String body, String code, String detail) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/webhooks")
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("detail", containsString(detail));
  }

  @Test
  void thereAreAsManyAsThereMayBe() {
    for (int i = 0; i < 20; i++) {
      String _ = created("job.finished");
    }
    create(Map.of("url", URL, "events", List.of("job.finished")))
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-webhooks"));
  }

  @Test
  void anothersIsNotFound() {
    Tenant stranger = new Tenant("stranger-" + UUID.randomUUID());
    WebhookKey theirs = new WebhookKey(stranger, WebhookId.create());
    Webhook.Terms terms = new Webhook.Terms(URI.create(URL), Set.of(WebhookEvent.JOB_FINISHED), "");
    assertThat(webhooks.add(theirs, terms, WebhookSecret.create(), 1)).isPresent();
    assertThat(store.cancel(new JobKey(stranger, submit(stranger)))).isPresent();
    assertThat(news.fanOut()).isPositive();
    WebhookDelivery delivery = webhooks.deliveries(theirs, Optional.empty(), 1).getFirst();
    String path = PATH + theirs.id();
    List<Response> answers =
        List.of(
            given().get(path),
            given().delete(path),
            given().get(path + "/deliveries"),
            given().post(path + "/deliveries/" + delivery.id() + "/resend"));
    answers.forEach(it -> it.then().statusCode(404).body("code", equalTo("not-found")));
    String mine = created("job.finished");
    given().post(PATH + mine + "/deliveries/" + delivery.id() + "/resend").then().statusCode(404);
    given().get("/v1/webhooks").then().body("webhooks.id", not(hasItem(theirs.id().toString())));
    assertThat(webhooks.remove(theirs)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"})
  void whatIsNoIdIsNotFound(String id) {
    given().get(PATH + id).then().statusCode(404);
    String mine = created("job.finished");
    given().post(PATH + mine + "/deliveries/" + id + "/resend").then().statusCode(404);
  }

  @Test
  void deliveriesAreListedInPartsAndSentAgain() {
    String id = created("job.finished");
    end("a", "b", "c");
    assertThat(news.fanOut()).isEqualTo(3);
    List<String> seen = new ArrayList<>();
    String path = PATH + id + "/deliveries";
    Response first = given().queryParam("limit", 2).get(path);
    first
        .then()
        .statusCode(200)
        .header("Link", containsString("rel=\"next\""))
        .body("deliveries", hasSize(2))
        .body("deliveries[0].type", equalTo("job.finished"))
        .body("deliveries[0].state", equalTo("pending"))
        .body("deliveries[0].attempts", hasSize(0));
    seen.addAll(first.path("deliveries.id"));
    Response rest = given().queryParam("cursor", first.<String>path("next")).get(path);
    rest.then().statusCode(200).body("deliveries", hasSize(1)).body("next", nullValue());
    seen.addAll(rest.path("deliveries.id"));
    assertThat(seen).doesNotHaveDuplicates().hasSize(3);
    given().post(path + "/" + seen.getFirst() + "/resend").then().statusCode(202);
  }

  @ParameterizedTest
  @CsvSource({"limit=0", "limit=x", "cursor=x", "cursor=gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aWrongParameterIsNamed(String query) {
    given()
        .get(PATH + created("job.finished") + "/deliveries?" + query)
        .then()
        .statusCode(400)
        .body("detail", containsString(query.substring(0, query.indexOf('='))));
  }
}
