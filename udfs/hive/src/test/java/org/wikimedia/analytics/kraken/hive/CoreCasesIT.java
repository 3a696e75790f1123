package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.net.IpAddress;

/** Hive answers core's other cases as they say. Where both are texts their bytes are compared. */
class CoreCasesIT {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:18.0) Gecko/20100101";

  @Test
  void spiders() throws IOException {
    compare(
        "agents.tsv",
        row -> List.of(row.get("agent")),
        "if(is_spider(a), 'spider', 'user')",
        row -> row.get("who"));
  }

  @Test
  void accessMethods() throws IOException {
    compare(
        "access-methods.tsv",
        row -> List.of(row.get("host"), row.get("agent", BROWSER)),
        "get_access_method(a, b)",
        row -> row.get("method"));
  }

  @Test
  void hosts() throws IOException {
    compare(
        "hosts.tsv",
        row -> List.of(row.get("host")),
        "concat_ws(',', normalize_host(a).project_class, normalize_host(a).project_family,"
            + " normalize_host(a).project, concat_ws(' ', normalize_host(a).qualifiers),"
            + " normalize_host(a).tld, get_pageview_info(a, '', '')['project'])",
        row ->
            String.join(
                ",",
                row.get("family"),
                row.get("family"),
                row.get("project"),
                row.get("qualifiers"),
                row.get("tld"),
                row.get("name")));
  }

  @Test
  void userAgents() throws IOException {
    List<String> keys =
        List.of(
            "browser_family",
            "browser_major",
            "os_family",
            "os_major",
            "os_minor",
            "device_family",
            "wmf_app_version");
    compare(
        "user-agents.tsv",
        row -> List.of(row.get("agent")),
        "concat_ws(','"
            + String.join("", keys.stream().map(k -> ", ua_parser(a)['" + k + "']").toList())
            + ")",
        row -> String.join(",", keys.stream().map(row::get).toList()));
  }

  @Test
  void apps() throws IOException {
    compare(
        "app-agents.tsv",
        row -> List.of(row.get("agent")),
        "nvl(mobile_app(a).name, '')",
        row -> row.get("app"));
  }

  @Test
  void clients() throws IOException {
    compare(
        "clients.tsv",
        row -> List.of(row.get("client"), row.get("forwarded_for")),
        "nvl(get_client_ip(a, b), 'none')",
        row -> spelled(row.get("address")));
  }

  /** The address as we write it, the long way. */
  private static String spelled(String text) {
    IpAddress address = IpAddress.of(text);
    return address == null ? text : address.toString();
  }

  @Test
  void networkOrigins() throws IOException {
    compare(
        "network-origins.tsv",
        row -> List.of(row.get("address")),
        "get_network_origin(a)",
        row -> row.get("origin"));
  }

  @Test
  void countries() throws IOException {
    compare(
        "countries.tsv",
        row -> List.of(row.get("code")),
        "country_name(a)",
        row -> row.get("name"));
  }

  @Test
  void geocodedAddresses() throws IOException {
    compare(
        "geocoded-addresses.tsv",
        row -> List.of(row.get("address")),
        "concat_ws(',', geocoded_country(a), geocoded_data(a)['country_code'],"
            + " geocoded_data(a)['country'], geocoded_data(a)['continent'],"
            + " geocoded_data(a)['city'])",
        row ->
            String.join(
                ",",
                row.get("code"),
                row.get("code"),
                row.get("country"),
                row.get("continent"),
                "Unknown"));
  }

  @Test
  void referers() throws IOException {
    compare(
        "referers.tsv",
        row -> List.of(row.get("referer")),
        "concat_ws(',', get_referer_type(a), get_referer_data(a).referer_class,"
            + " get_referer_data(a).referer_name, nvl(search_terms(a), ''))",
        row ->
            String.join(
                ",", row.get("class"), row.get("class"), row.get("name"), row.get("terms")));
  }

  @Test
  void addressesThatAreTruncated() throws IOException {
    compare(
        "truncated-addresses.tsv",
        row -> List.of(row.get("address")),
        "nvl(anonymize_ip(a), '')",
        row -> row.get("truncated"));
  }

  @Test
  void wprov() throws IOException {
    compare(
        "wprov.tsv",
        row -> List.of(row.get("text")),
        "sanitize_x_analytics_wprov(a)",
        row -> row.get("cleaned"));
  }

  @Test
  void languageVariants() throws IOException {
    compare(
        "language-variants.tsv",
        row -> List.of(behindHost(row.get("path"))),
        "get_pageview_info('en.wikipedia.org', a, '')['language_variant']",
        row -> row.get("variant"));
  }

  /** In a URL no path lacks its slash. */
  private static String behindHost(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  @Test
  void times() throws IOException {
    compare(
        "times.tsv",
        row -> List.of(row.get("time")),
        "nvl(hour_of(a), '')",
        row -> row.get("hour"));
  }

  @Test
  void tags() throws IOException {
    compare(
        "webrequest-tags.tsv",
        row -> {
          String rest = row.get("url").substring("http://".length());
          int path = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
          int query = rest.indexOf('?', path) < 0 ? rest.length() : rest.indexOf('?', path);
          return List.of(
              rest.substring(0, path),
              rest.substring(path, query),
              rest.substring(query),
              row.get("status", "200"),
              row.get("type", "text/html"));
        },
        "concat_ws(' ', get_webrequest_tags(a, b, c, d, e, '" + BROWSER + "'))",
        row -> row.get("tags"));
  }

  @Test
  void carriers() throws IOException {
    compare(
        "carriers.tsv",
        row ->
            List.of(
                row.get("time", "2013-02-28T22:00:00"),
                row.get("url", "http://en.m.wikipedia.org/wiki/Foo"),
                row.get("ip", "192.0.2.1"),
                row.get("xff", "-"),
                row.get("x_analytics", "-")),
        "concat_ws(',', nvl(zero_carrier(e, a, c, d), ''), "
            + yesOrNo("zero_is_free(e, a, b, c, d)")
            + ")",
        row -> row.get("carrier") + "," + row.get("free"));
  }

  @Test
  void carriersOfLines() throws IOException {
    List<CaseFile.Row> rows = CaseFile.read("carriers.tsv").rows();

    List<Object> answers =
        CaseLog.ask(
            rows,
            "carrier_code string, carrier string, is_free boolean",
            "hex(concat_ws(',', nvl(carrier_code, ''), nvl(carrier, ''), "
                + yesOrNo("is_free")
                + "))");

    compare(
        rows,
        answers,
        row ->
            String.join(
                ",", published(row.get("code")), published(row.get("carrier")), row.get("free")));
  }

  /** A cell of a published table. */
  private static String published(String cell) {
    return cell.replaceAll("[ \t\r\n]", "_");
  }

  private static String yesOrNo(String condition) {
    return "CASE WHEN "
        + condition
        + " THEN 'yes' WHEN NOT "
        + condition
        + " THEN 'no' ELSE '' END";
  }

  @Test
  void projectsOfLines() throws IOException {
    List<CaseFile.Row> rows = new ArrayList<>();
    for (CaseFile.Row row : CaseFile.read("projects.tsv").rows()) {
      // a line feed or tab would be no part of the host
      if (!row.get("host").matches("(?s).*[\n\t].*")) {
        rows.add(row.with("url", "http://" + row.get("host") + "/"));
      }
    }
    assertThat(rows).hasSizeGreaterThan(100);

    List<Object> answers =
        CaseLog.ask(
            rows,
            "project_code string, language string, family string, site string",
            "hex(concat_ws(',', nvl(project_code, ''), nvl(language, ''), nvl(family, ''),"
                + " nvl(site, '')))");

    compare(
        rows,
        answers,
        row ->
            String.join(
                ",", row.get("code"), row.get("language"), row.get("family"), row.get("site")));
  }

  @Test
  void titlesOfPageviews() throws IOException {
    compare(
        "pageview-titles.tsv",
        row -> {
          Map<String, String> values = DefinitionCases.webrequest(row);
          return List.of(values.get("uri_host"), values.get("uri_path"), values.get("uri_query"));
        },
        "get_pageview_info(a, b, c)['page_title']",
        row -> asText(row.get("title")));
  }

  @Test
  void compactHours() throws IOException {
    List<CaseFile.Row> rows = CaseFile.read("compact-hours.tsv").rows();
    CaseTable table = new CaseTable("core_cases", "text");
    rows.forEach(row -> table.add(List.of(row.get("text"))));

    List<Object> answers = table.ask("compact_hours(text)");

    assertThat(answers).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(hours(answers.get(i)))
          .as(rows.get(i).toString())
          .isEqualTo(rows.get(i).get("hours"));
    }
  }

  /** A map as {@code {0:3,5:null}}, in the spelling of the cases. */
  private static String hours(Object map) {
    if (map == null) {
      return "!";
    }
    SortedMap<Integer, String> hours = new TreeMap<>();
    for (String entry : map.toString().replaceAll("[{}\"]", "").split(",")) {
      String[] parts = entry.split(":");
      hours.put(Integer.valueOf(parts[0]), parts[0] + "=" + parts[1].replace("null", ""));
    }
    return String.join(" ", hours.values());
  }

  /** In a map bytes are texts: what is not UTF-8 has become a mark. */
  private static String asText(String latin) {
    return new String(new String(latin.getBytes(ISO_8859_1), UTF_8).getBytes(UTF_8), ISO_8859_1);
  }

  private static void compare(
      String file,
      Function<CaseFile.Row, List<String>> cells,
      String expression,
      Function<CaseFile.Row, String> expected)
      throws IOException {
    CaseTable table = new CaseTable("core_cases", "a", "b", "c", "d", "e");
    List<CaseFile.Row> rows = CaseFile.read(file).rows();
    for (CaseFile.Row row : rows) {
      table.add(Arrays.asList(cells.apply(row).toArray(new String[5])));
    }
    compare(rows, table.ask("hex(" + expression + ")"), expected);
  }

  private static void compare(
      List<CaseFile.Row> rows, List<Object> answers, Function<CaseFile.Row, String> expected) {
    assertThat(answers).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(text(answers.get(i)))
          .as(rows.get(i).toString())
          .isEqualTo(expected.apply(rows.get(i)));
    }
  }

  private static String text(Object hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.toString());
    return new String(bytes, ISO_8859_1);
  }
}
