package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pig.EvalFunc;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.net.IpAddress;

/** The cases of core, asked through Pig's functions. */
class FunctionCasesTest {
  /** Host, path and query. */
  private static final Pattern URL = Pattern.compile("http://([^/?]*)([^?]*)(.*)");

  @Test
  void spiders() throws IOException {
    for (CaseFile.Row row : rows("agents.tsv")) {
      assertThat(ask(new IsSpider(), logged(row.get("agent"))))
          .as("%s", row)
          .isEqualTo(row.get("who").equals("spider"));
    }
  }

  @Test
  void userAgents() throws IOException {
    org.wikimedia.analytics.kraken.pig.UserAgentProperties function =
        new org.wikimedia.analytics.kraken.pig.UserAgentProperties();
    for (CaseFile.Row row : rows("user-agents.tsv")) {
      Map<String, String> expected = new TreeMap<>();
      UserAgentProperties.KEYS.forEach(key -> expected.put(key, row.get(key)));
      assertThat(ask(function, logged(row.get("agent")))).as("%s", row).isEqualTo(expected);
    }
  }

  @Test
  void referers() throws IOException {
    RefererClass classes = new RefererClass();
    RefererName names = new RefererName();
    SearchTerms terms = new SearchTerms();
    for (CaseFile.Row row : rows("referers.tsv")) {
      DataByteArray referer = logged(row.get("referer"));
      assertThat(ask(classes, referer)).as("%s", row).isEqualTo(row.get("class"));
      assertThat(ask(names, referer)).as("%s", row).isEqualTo(row.get("name"));
      String term = ask(terms, referer);
      assertThat(term == null ? "" : term).as("%s", row).isEqualTo(utf8(row.get("terms")));
    }
  }

  @Test
  void hosts() throws IOException {
    HostProperties function = new HostProperties();
    for (CaseFile.Row row : rows("hosts.tsv")) {
      Tuple host = ask(function, row.get("host"));
      List<Object> qualifiers = new ArrayList<>();
      for (Tuple qualifier : (DataBag) host.get(2)) {
        qualifiers.add(qualifier.get(0));
      }
      List<String> expected = Arrays.stream(row.get("qualifiers").split("[ ,]+")).toList();
      assertThat(host.get(0)).as("%s", row).isEqualTo(row.get("family"));
      assertThat(host.get(1)).as("%s", row).isEqualTo(row.get("project"));
      assertThat(host.get(3)).as("%s", row).isEqualTo(row.get("tld"));
      assertThat(host.get(4)).as("%s", row).isEqualTo(row.get("family"));
      assertThat(qualifiers)
          .as("%s", row)
          .isEqualTo(row.get("qualifiers").isEmpty() ? List.of() : expected);
    }
  }

  @Test
  void accessMethods() throws IOException {
    for (CaseFile.Row row : rows("access-methods.tsv")) {
      assertThat(ask(new AccessMethod(), row.get("host"), row.get("agent")))
          .as("%s", row)
          .isEqualTo(row.get("method"));
    }
  }

  @Test
  void clients() throws IOException {
    ClientIp function = new ClientIp();
    for (CaseFile.Row row : rows("clients.tsv")) {
      String address = ask(function, row.get("client"), row.get("forwarded_for", "-"));
      IpAddress expected = IpAddress.of(row.get("address"));
      assertThat(address).as("%s", row).isEqualTo(expected == null ? null : expected.toString());
    }
  }

  @Test
  void origins() throws IOException {
    for (CaseFile.Row row : rows("network-origins.tsv")) {
      assertThat(ask(new NetworkOrigin(), row.get("address")))
          .as("%s", row)
          .isEqualTo(row.get("origin"));
    }
  }

  @Test
  void countries() throws IOException {
    for (CaseFile.Row row : rows("countries.tsv")) {
      assertThat(ask(new CountryName(), row.get("code")))
          .as("%s", row)
          .isEqualTo(utf8(row.get("name")));
    }
  }

  @Test
  void geocodedAddresses() throws IOException {
    GeocodedCountry countries = new GeocodedCountry();
    GeocodedData data = new GeocodedData();
    for (CaseFile.Row row : rows("geocoded-addresses.tsv")) {
      assertThat(ask(countries, row.get("address"))).as("%s", row).isEqualTo(row.get("code"));
      assertThat(ask(data, row.get("address")))
          .as("%s", row)
          .containsEntry("country", row.get("country"))
          .containsEntry("continent", row.get("continent"))
          .containsEntry("city", "Unknown");
    }
  }

  @Test
  void times() throws IOException {
    for (CaseFile.Row row : rows("times.tsv")) {
      String hour = ask(new HourOf(), row.get("time"));
      assertThat(hour == null ? "" : hour).as("%s", row).isEqualTo(row.get("hour"));
    }
  }

  @Test
  void carriers() throws IOException {
    ZeroCarrier function = new ZeroCarrier();
    ZeroIsFree free = new ZeroIsFree();
    for (CaseFile.Row row : rows("carriers.tsv")) {
      List<Object> columns =
          List.of(
              row.get("url", "http://en.m.wikipedia.org/wiki/Foo"),
              row.get("ip", "163.212.13.195"),
              row.get("xff", "-"),
              row.get("x_analytics", "-"),
              row.get("time", "2013-02-28T22:00:00").substring(0, 13));
      function.setInputSchema(
          NamedColumns.of("url", "ip", "x_forwarded_for", "x_analytics", "hour"));
      Tuple carrier = ask(function, columns.toArray());
      assertThat(latin(carrier.get(0))).as("%s", row).isEqualTo(published(row.get("code")));
      assertThat(latin(carrier.get(1))).as("%s", row).isEqualTo(published(row.get("carrier")));
      free.setInputSchema(
          NamedColumns.of(null, "url", "ip", "x_forwarded_for", "x_analytics", "hour"));
      List<Object> arguments = new ArrayList<>(columns);
      arguments.add(0, "pageview");
      Boolean isFree = ask(free, arguments.toArray());
      assertThat(isFree == null ? "" : isFree ? "yes" : "no")
          .as("%s", row)
          .isEqualTo(row.get("free"));
    }
  }

  @Test
  void cleanedTexts() throws IOException {
    for (CaseFile.Row row : rows("wprov.tsv")) {
      assertThat(ask(new SanitizeWprov(), row.get("text")))
          .as("%s", row)
          .isEqualTo(row.get("cleaned"));
    }
    for (CaseFile.Row row : rows("truncated-addresses.tsv")) {
      String network = ask(new TruncateAddress(), row.get("address"));
      assertThat(network == null ? "" : network).as("%s", row).isEqualTo(row.get("truncated"));
    }
  }

  @Test
  void apps() throws IOException {
    for (CaseFile.Row row : rows("app-agents.tsv")) {
      Tuple app = ask(new MobileApp(), logged(row.get("agent")));
      assertThat(app == null ? "" : app.get(0)).as("%s", row).isEqualTo(row.get("app"));
      assertThat(app != null && (Boolean) app.get(1))
          .as("%s", row)
          .isEqualTo(row.get("maker").equals("wikimedia"));
    }
  }

  @Test
  void compactHours() throws IOException {
    for (CaseFile.Row row : rows("compact-hours.tsv")) {
      DataBag hours = ask(new CompactHours(), row.get("text"));
      List<String> texts = new ArrayList<>();
      for (Tuple hour : hours == null ? List.<Tuple>of() : hours) {
        texts.add(hour.get(0) + "=" + (hour.get(1) == null ? "" : hour.get(1)));
      }
      assertThat(hours == null ? "!" : String.join(" ", texts))
          .as("%s", row)
          .isEqualTo(row.get("hours"));
    }
  }

  @Test
  void tags() throws IOException {
    WebrequestTags function = new WebrequestTags();
    for (CaseFile.Row row : rows("webrequest-tags.tsv")) {
      Matcher url = URL.matcher(row.get("url"));
      assertThat(url.matches()).as("%s", row).isTrue();
      DataBag tags =
          ask(
              function,
              url.group(1),
              url.group(2),
              url.group(3),
              row.get("status", "200"),
              row.get("type", "text/html"),
              "Mozilla/5.0");
      List<String> texts = new ArrayList<>();
      for (Tuple tag : tags) {
        texts.add(tag.get(0).toString());
      }
      assertThat(String.join(" ", texts)).as("%s", row).isEqualTo(row.get("tags"));
    }
  }

  @Test
  void languageVariants() throws IOException {
    PageviewInfo function = new PageviewInfo();
    for (CaseFile.Row row : rows("language-variants.tsv")) {
      String path = row.get("path");
      // In a URL no path lacks its slash.
      String behindHost = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
      assertThat(ask(function, "en.wikipedia.org", logged(behindHost), ""))
          .as("%s", row)
          .containsEntry("language_variant", row.get("variant"));
    }
  }

  @Test
  void titlesOfPageviews() throws IOException {
    PageviewInfo function = new PageviewInfo();
    for (CaseFile.Row row : rows("pageview-titles.tsv")) {
      Map<String, String> values = DefinitionCases.webrequest(row);
      Map<String, String> info =
          ask(
              function,
              logged(values.get("uri_host")),
              logged(values.get("uri_path")),
              logged(values.get("uri_query")));
      assertThat(info.get("page_title")).as("%s", row).isEqualTo(utf8(row.get("title")));
    }
  }

  @Test
  void projects() throws IOException {
    ProjectCode function = new ProjectCode();
    function.setInputSchema(NamedColumns.of(null, "url"));
    for (CaseFile.Row row : rows("projects.tsv")) {
      Object code = ask(function, "pageview", logged("http://" + row.get("host") + "/"));
      assertThat(latin(code)).as("%s", row).isEqualTo(row.get("code"));
    }
  }

  private static List<CaseFile.Row> rows(String name) {
    return CaseFile.read(name).rows();
  }

  /** A cell of a case file holds one char a byte. */
  private static DataByteArray logged(String cell) {
    return new DataByteArray(cell.getBytes(ISO_8859_1));
  }

  private static String latin(Object bytes) {
    return bytes == null ? "" : new String(((DataByteArray) bytes).get(), ISO_8859_1);
  }

  /** A cell of a published table. */
  private static String published(String cell) {
    return cell.replaceAll("[ \\t\\r\\n]", "_");
  }

  private static String utf8(String cell) {
    return new String(cell.getBytes(ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static <T> T ask(EvalFunc<T> function, Object... arguments) throws IOException {
    return function.exec(TupleFactory.getInstance().newTuple(Arrays.asList(arguments)));
  }
}
