package org.wikimedia.analytics.kraken.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** What the refinery's functions say of page views, redirects and searches. */
class PageviewsTest {
  private static final Pageviews PAGEVIEWS = Pageviews.of(DataFiles.shipped());

  private final RequestFields fields = new RequestFields();

  static List<CaseFile.Row> cases() {
    return DefinitionCases.of("pageview");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void spidersSeePagesToo(CaseFile.Row row) {
    boolean pageview = List.of("counted", "spider").contains(row.get("verdict"));
    assertThat(PAGEVIEWS.isPageview(parsed(row))).isEqualTo(pageview);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aRedirectLeadsToAPageviewIfItsUrlIsOne(CaseFile.Row row) {
    Request request = parsed(row);
    for (Field field : Field.values()) {
      fields.set(field, request.get(field));
    }
    fields.encodesAgentSpaces(true).httpStatus("302").set(Field.CONTENT_TYPE, "-");
    boolean type = List.of("status", "content-type").contains(row.get("verdict"));
    boolean pageview = List.of("counted", "spider").contains(row.get("verdict"));
    if (!type) {
      assertThat(PAGEVIEWS.isRedirectToPageview(fields.request())).isEqualTo(pageview);
    }
  }

  private static Request parsed(CaseFile.Row row) {
    Request request = new Request();
    new RequestParser(LogFormat.TAB).parse(DefinitionCases.tabLine(row), request);
    return request;
  }

  @ParameterizedTest
  @CsvSource({
    "301, text/html, true",
    "302, text/html, true",
    "307, text/html, true",
    "302, -, true",
    "302, text/html; charset=UTF-8, true",
    "302, text/plain, false",
    "302, '', false",
    "303, text/html, false",
    "308, text/html, false",
    "200, text/html, false",
    "304, text/html, false",
    "404, text/html, false",
    "'', text/html, false",
  })
  void tellsRedirectsByStatusAndType(String status, String type, boolean expected) {
    fields.clear().url("en.wikipedia.org", "/wiki/Foo", "").httpStatus(status);
    fields.set(Field.CONTENT_TYPE, type).set(Field.USER_AGENT, "Mozilla/5.0");
    assertThat(PAGEVIEWS.isRedirectToPageview(fields.request())).isEqualTo(expected);
  }

  @Test
  void anAppsRedirectNeedsItsMark() {
    fields.clear().url("en.wikipedia.org", "/wiki/Foo", "").httpStatus("302");
    fields.set(Field.USER_AGENT, "WikipediaApp/2");
    assertThat(PAGEVIEWS.isRedirectToPageview(fields.request())).isFalse();
    fields.set(Field.X_ANALYTICS, "pageview=1");
    assertThat(PAGEVIEWS.isRedirectToPageview(fields.request())).isTrue();
  }

  @Test
  void mapsThePage() {
    Request request = fields.clear().url("zh.m.wikipedia.org", "/zh-tw/A%20b", "").request();
    PageviewInfo info = new PageviewInfo();
    assertThat(info.map(request))
        .containsExactly(
            entry("project", "zh.wikipedia"),
            entry("language_variant", "zh-tw"),
            entry("page_title", "A_b"));
    assertThat(info.project(request)).isEqualTo("zh.wikipedia");
    assertThat(info.languageVariant(request)).isEqualTo("zh-tw");
    assertThat(info.pageTitle(request).toString()).isEqualTo("A_b");
  }

  @Test
  void mapsWhatIsNoPage() {
    Request request = fields.clear().url("-", "", "").request();
    assertThat(new PageviewInfo().map(request))
        .containsExactly(
            entry("project", "-"), entry("language_variant", "-"), entry("page_title", "-"));
  }

  @Test
  void readsTheTitleOfAQueryWithoutItsMark() {
    Request request = fields.clear().url("en.wikipedia.org", "/w/index.php", "title=Foo").request();
    assertThat(new PageviewInfo().pageTitle(request).toString()).isEqualTo("Foo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/w/api.php ?action=opensearch&search=foo",
        "/w/api.php ?format=json&action=opensearch",
        "/w/index.php ?action=search",
        "/w/index.php ?title=Special%3ASearch&search=foo",
        "/wiki ?search=foo",
      })
  void knowsASearch(String url) {
    String[] parts = url.split(" ");
    Request request = fields.clear().url("en.wikipedia.org", parts[0], parts[1]).request();
    assertThat(new KrakenSearch().isSearch(request.javaUrl())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wiki/Foo ?",
        "/w/index.php ?title=Special:Search&search=foo",
        "/w/index.php ?search=foo",
        "/wiki/Special:Search ?search=foo",
        "/w/api.php ?action=query&list=search",
        "/action=search ?",
      })
  void knowsWhatIsNoSearch(String url) {
    String[] parts = url.split(" ");
    Request request = fields.clear().url("en.wikipedia.org", parts[0], parts[1]).request();
    assertThat(new KrakenSearch().isSearch(request.javaUrl())).isFalse();
  }
}
