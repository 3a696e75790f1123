package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pig.EvalFunc;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.DataType;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {
  private static final List<EvalFunc<?>> QUESTIONS =
      List.of(
          new AccessMethod(),
          new ActorSignature(),
          new AnonymizeIp(),
          new ClientIp(),
          new CompactHours(),
          new CountedView(),
          new Country(),
          new CountryName(),
          new GeocodedCountry(),
          new GeocodedData(),
          new HostProperties(),
          new HourOf(),
          new IsPageview(),
          new IsRedirectToPageview(),
          new IsSearchRequest(),
          new IsSpider(),
          new MobileApp(),
          new NetworkOrigin(),
          new PageKey(),
          new PageTitle(),
          new PageviewInfo(),
          new PageviewVerdict(),
          new ProjectCode(),
          new RefererClass(),
          new RefererName(),
          new SanitizeWprov(),
          new SearchTerms(),
          new Sessions(),
          new TruncateAddress(),
          new UserAgentProperties(),
          new WebrequestTags(),
          new XAnalyticsMap());

  static List<EvalFunc<?>> questions() {
    return QUESTIONS;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothingIsSaidOfNull(EvalFunc<?> question) throws IOException {
    assertThat(question.exec(TupleFactory.getInstance().newTuple(6))).isNull();
    assertThat(question.exec(null)).isNull();
  }

  @Test
  void pigLearnsTheTypeOfAnAnswer() {
    assertThat(DataType.findType(new IsSpider().getReturnType())).isEqualTo(DataType.BOOLEAN);
    assertThat(DataType.findType(new XAnalyticsMap().getReturnType())).isEqualTo(DataType.MAP);
    assertThat(DataType.findType(new CountedView().getReturnType())).isEqualTo(DataType.TUPLE);
    assertThat(new Country().outputSchema(NamedColumns.of("ip")))
        .hasToString("{country: chararray}");
  }

  @Test
  void argumentsAreCountedBeforeAnythingRuns() {
    assertThat(new Country().outputSchema(NamedColumns.of("ip", "x_forwarded_for"))).isNotNull();
    assertThatThrownBy(() -> new Country().outputSchema(NamedColumns.of("a", "b", "c")))
        .hasMessage("Country takes 1 to 2 arguments, not 3");
    assertThatThrownBy(() -> new IsSpider().outputSchema(NamedColumns.of()))
        .hasMessage("IsSpider takes 1 argument, not 0");
  }

  @Test
  void columnsAreToldByTheirNames() {
    assertThat(new PageTitle().outputSchema(NamedColumns.of(null, "requests::url"))).isNotNull();
    assertThatThrownBy(() -> new PageTitle().outputSchema(NamedColumns.of(null, "uri")))
        .hasMessageStartingWith(
            "PageTitle is given columns by their names, and 'uri' is none; there are hostname, ");
    assertThatThrownBy(() -> new PageTitle().outputSchema(NamedColumns.of(null, null)))
        .hasMessageContaining("one has none");
  }

  @Test
  void aUrlMayComeInParts() throws IOException {
    PageTitle function = new PageTitle();
    function.setInputSchema(NamedColumns.of(null, "uri_path", "uri_host"));

    assertThat(ask(function, "pageview", "/wiki/Foo", "en.wikipedia.org"))
        .isEqualTo(new DataByteArray("Foo"));
    assertThat(ask(function, "pageview", "/wiki/Foo", null)).isNull();
    assertThat(ask(function, "webstatscollector", "/wiki/Foo", "example.org")).isNull();
  }

  @Test
  void aDefinitionThatThereIsNotStopsTheScript() {
    PageviewVerdict function = new PageviewVerdict();
    function.setInputSchema(NamedColumns.of(null, "url"));

    assertThatThrownBy(() -> ask(function, "wikistats", "http://en.wikipedia.org/wiki/Foo"))
        .hasMessageStartingWith("there is no definition 'wikistats'; there are ");
  }

  @Test
  void pageviewsAndTheirRedirects() throws IOException {
    Object[] view = {"en.wikipedia.org", "/wiki/A", "", "200", "text/html", "Mozilla/5.0"};
    Object[] redirect = {"en.wikipedia.org", "/wiki/A", "", "302", "-", "Mozilla/5.0"};
    Object[] preview = Arrays.copyOf(view, 7);
    preview[6] = "preview=1";

    assertThat(ask(new IsPageview(), view)).isTrue();
    assertThat(ask(new IsPageview(), preview)).isFalse();
    assertThat(ask(new IsPageview(), redirect)).isFalse();
    assertThat(ask(new IsRedirectToPageview(), redirect)).isTrue();
    assertThat(ask(new IsRedirectToPageview(), view)).isFalse();
    assertThat(ask(new WebrequestTags(), view).toString()).isEqualTo("{(pageview)}");
    assertThat(ask(new PageviewInfo(), "en.m.wikipedia.org", "/wiki/A", ""))
        .isEqualTo(
            Map.of("project", "en.wikipedia", "language_variant", "default", "page_title", "A"));
  }

  @Test
  void badTextsGiveNullOrWhatIsUnknown() throws IOException {
    assertThat(ask(new Country(), "nowhere")).isEqualTo("--");
    assertThat(ask(new ClientIp(), "nowhere")).isNull();
    assertThat((Object) ask(new CompactHours(), "A3A3")).isNull();
    assertThat(ask(new CompactHours(), "A3D?").toString()).isEqualTo("{(0,3),(3,)}");
    assertThat(ask(new XAnalyticsMap(), "zero=641-14;https"))
        .containsEntry("zero", "641-14")
        .containsEntry("https", null);
    assertThat(ask(new IsSearchRequest(), "http://en.wikipedia.org/w/?action=opensearch")).isTrue();
    assertThat(ask(new IsSearchRequest(), "no url")).isFalse();
    assertThat((Object) ask(new MobileApp(), "Mozilla/5.0")).isNull();
  }

  @Test
  void clientsAreHashedAsTheyWereOnce() throws IOException {
    AnonymizeIp function = new AnonymizeIp();
    assertThat(ask(function, "127.0.0.1", "md5", "fake user agent string"))
        .isEqualTo("9c4dd865c49228784fa75b274246dab6");
    assertThat(ask(function, "127.0.0.1", "sha256", "fake user agent string"))
        .isEqualTo("6fe0319198d60f5c09e58c945c289d4e08aaeb73165d9cb751184c8535cfc873");
    assertThat(ask(function, "203.0.113.77", "murmur3_32")).isEqualTo("77d8624b");
    assertThat(ask(function, "127.0.0.1")).isEqualTo("127.0.0.0");
    assertThat(ask(function, "127.0.0.1", "truncate", "fake")).isEqualTo("127.0.0.0");
    assertThatThrownBy(() -> ask(function, "127.0.0.1", "crc32"))
        .hasMessageContaining("no hash algorithm");
    assertThat(ask(new ActorSignature(), "127.0.0.1", "a", "en", "host", null, null))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void xAnalyticsMayBeAMap() throws IOException {
    Map<String, String> pairs = new TreeMap<>(Map.of("preview", "1", "wmfuuid", "a1"));
    ActorSignature signature = new ActorSignature();
    Object byMap = ask(signature, "192.0.2.1", "a", "en", "host", "", pairs);
    PageviewVerdict verdict = new PageviewVerdict();
    verdict.setInputSchema(NamedColumns.of(null, "url", "x_analytics"));

    assertThat(byMap)
        .isEqualTo(ask(signature, "192.0.2.1", "a", "en", "host", "", "preview=1;wmfuuid=a1"))
        .isNotEqualTo(ask(signature, "192.0.2.1", "a", "en", "host", "", null));
    assertThat(
            ask(
                new IsPageview(),
                "en.wikipedia.org",
                "/wiki/A",
                "",
                "200",
                "text/html",
                "Mozilla/5.0",
                pairs))
        .isFalse();
    assertThat(
            ask(
                verdict,
                "kraken-zero",
                "http://en.m.wikipedia.org/wiki/A",
                Map.of("zero", "641-14")))
        .isEqualTo("counted");
  }

  @Test
  void aMapInPlaceOfATextIsRefused() {
    assertThatThrownBy(() -> ask(new IsSpider(), Map.of("browser", "Firefox")))
        .hasMessage("a text is needed, not the map {browser=Firefox}");
    assertThatThrownBy(() -> ask(new CountryName(), Map.of("code", "UG")))
        .hasMessageStartingWith("a text is needed");
  }

  @Test
  void publishedTextsKeepTheirBytes() throws IOException {
    DataByteArray url = logged("http://\u00e9.wikipedia.org/wiki/A");
    CountedView view = new CountedView();
    view.setInputSchema(
        NamedColumns.of(null, "url", "ip", "status", "http_method", "content_type", "user_agent"));
    ZeroCarrier carriers = new ZeroCarrier();
    carriers.setInputSchema(NamedColumns.of("url", "x_analytics"));

    Tuple counted =
        ask(view, "kraken", url, "192.0.2.1", "-/200", "GET", "text/html", "Mozilla/5.0");
    assertThat(counted.get(0)).isEqualTo("counted");
    assertThat(counted.getAll().subList(1, 4))
        .containsExactly(logged("\u00e9"), logged(""), logged("wikipedia.org"));
    assertThat(ask(carriers, url, logged("zero=a b\u00e9")).get(0)).isEqualTo(logged("a_b\u00e9"));
    assertThat((Object) ask(new PageKey(), logged("\u00e9"))).isEqualTo(logged("\u00e9:"));
  }

  private static DataByteArray logged(String text) {
    return new DataByteArray(text.getBytes(ISO_8859_1));
  }

  @Test
  void lossIsToldBySequenceNumbers() throws IOException {
    DataBag numbers = BagFactory.getInstance().newDefaultBag();
    for (Object number : Arrays.asList(null, 1L, 2L, 2L, 5L)) {
      numbers.add(TupleFactory.getInstance().newTuple(number));
    }
    SequenceLoss function = new SequenceLoss();

    assertThat(ask(function, numbers).getAll())
        .containsExactly(1L, 5L, 4L, 5L, 2L, 1L, "40.00000000");
    assertThat((Object) ask(function, BagFactory.getInstance().newDefaultBag())).isNull();
  }

  @Test
  void aPauseOfItsLengthEndsASession() throws IOException {
    List<Tuple> views = new ArrayList<>();
    for (long seconds : new long[] {0, 59, 119}) {
      views.add(TupleFactory.getInstance().newTuple(Arrays.asList(seconds, false, "u", "-")));
    }
    DataBag sessions = ask(new Sessions("1"), BagFactory.getInstance().newDefaultBag(views));

    assertThat(sessions.size()).isEqualTo(2);
    assertThat(sessions.iterator().next().getAll())
        .containsExactly("1970-01-01T00:00:00", "1970-01-01T00:00:59", 2L, 0L, "u", "-", "u");
    assertThatThrownBy(() -> new Sessions("half")).hasMessage("'half' is no number of minutes");
  }

  private static <T> T ask(EvalFunc<T> function, Object... arguments) throws IOException {
    return function.exec(TupleFactory.getInstance().newTuple(Arrays.asList(arguments)));
  }
}
