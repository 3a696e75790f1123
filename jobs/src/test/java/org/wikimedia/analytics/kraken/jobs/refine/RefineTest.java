package org.wikimedia.analytics.kraken.jobs.refine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

class RefineTest {
  private static final RequestLine A =
      RequestLine.of("http://en.m.wikipedia.org/wiki/A")
          .client("41.202.225.1", "-")
          .tagged("zero=641-14");
  private static final RequestLine PICTURE = RequestLine.of("http://upload.wikimedia.org/a.png");

  @TempDir private Path folder;
  private Table table;

  @BeforeEach
  void empty() {
    table = Table.avro(folder.resolve("table"));
  }

  private Path log(RequestLine... lines) throws IOException {
    Path log = folder.resolve("requests.log");
    Files.write(log, RequestLine.log(Stream.of(lines).map(RequestLine::tab).toList()));
    return log;
  }

  private KrakenRun refined(RequestLine line, String... options) throws IOException {
    return done(table.refine(log(line), options));
  }

  private static KrakenRun done(KrakenRun run) {
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private void assertRefused(KrakenRun run, String sentence) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).first().isEqualTo("kraken: " + sentence + ".");
    assertThat(table.folder()).doesNotExist();
  }

  private String salt() throws IOException {
    return Files.write(folder.resolve("salt"), "0123456789abcdef".getBytes(US_ASCII)).toString();
  }

  @Test
  void aRowSaysWhatCoreSays() throws IOException {
    refined(A);
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getVerdicts())
        .containsEntry("pageview", "counted")
        .containsEntry("all-sites", "counted")
        .hasSize(5);
    assertThat(row.getIsPageview()).isTrue();
    assertThat(row.getProject()).isEqualTo("en.wikipedia");
    assertThat(row.getProjectCode()).isEqualTo("en.m");
    assertThat(List.of(row.getLanguage(), row.getFamily(), row.getSite(), row.getTitle()))
        .containsExactly("en", "wikipedia.org", "M", "A");
    assertThat(List.of(row.getAccessMethod(), row.getAgentType(), row.getRefererClass()))
        .containsExactly("mobile web", "user", "none");
    assertThat(row.getUserAgentMap()).containsEntry("browser_family", "Firefox").hasSize(7);
    assertThat(List.of(row.getCarrierCode(), row.getCarrier(), row.getCountryCode()))
        .containsExactly("641-14", "orange-uganda", "UG");
    assertThat(row.getIsFree()).isTrue();
    assertThat(row.getEventHour()).isEqualTo("2013-02-28T22");
  }

  @Test
  void aRequestOfNoPageHasNoTitleAndNoCarrier() throws IOException {
    refined(PICTURE);
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getIsPageview()).isFalse();
    assertThat(row.getTitle()).isNull();
    assertThat(row.getCarrier()).isNull();
    assertThat(row.getIsFree()).isNull();
    assertThat(row.getVerdicts()).containsEntry("pageview", "host");
  }

  @Test
  void aCarrierReadsAsInPublishedFiles() throws IOException {
    refined(A.tagged("zero=no such"));
    RefinedWebrequest row = table.rows().get(0);
    assertThat(List.of(row.getCarrierCode(), row.getCarrier()))
        .containsExactly("no_such", "no_such");
  }

  @Test
  void whatTheLogSaysIsKept() throws IOException {
    refined(A.from("cp1", -1).client("192.0.2.77", "198.51.100.9").sized("-"));
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getSequence()).isEqualTo(4294967295L);
    assertThat(row.getBytesSent()).isNull();
    assertThat(row.getRemoteAddr()).isEqualTo("192.0.2.77");
    assertThat(row.getXForwardedFor()).isEqualTo("198.51.100.9");
    assertThat(row.getUserAgent()).isEqualTo("Mozilla/5.0 (X11; Linux) Firefox/19.0");
    assertThat(List.of(row.getCacheStatus(), row.getHttpStatus())).containsExactly("hit", "200");
  }

  @Test
  void addressesAreTruncatedToTheirNetworks() throws IOException {
    refined(A.client("192.0.2.77", "198.51.100.9, unknown"), "--addresses", "truncate");
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getRemoteAddr()).isEqualTo("192.0.2.0");
    assertThat(row.getXForwardedFor()).isEqualTo("198.51.100.0");
  }

  private static String hash(String key) {
    return new KeyedHash(key.getBytes(US_ASCII)).of(ByteSlice.of("192.0.2.77"));
  }

  @Test
  void hashesAreKeyedByTheSaltAndLeaveNoAddress() throws IOException {
    refined(A.client("192.0.2.77", "198.51.100.9"), "--addresses", "hash", "--salt-file", salt());
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getRemoteAddr())
        .isEqualTo(hash("0123456789abcdef"))
        .isNotEqualTo(hash("another one, longer"));
    assertThat(row.getXForwardedFor()).isNull();
    assertThat(row.toString()).doesNotContain("192.0.2.77").doesNotContain("198.51.100.9");
  }

  @Test
  void hashedAgentsKeepTheirMap() throws IOException {
    refined(A, "--agents", "hash", "--salt-file", salt());
    RefinedWebrequest row = table.rows().get(0);
    assertThat(row.getUserAgent()).matches("[0-9a-f]{64}");
    assertThat(row.getUserAgentMap()).containsEntry("browser_family", "Firefox");
  }

  @Test
  void aHashNeedsASaltThatIsLongEnough() throws IOException {
    assertRefused(
        table.refine(log(A), "--addresses", "hash"),
        "a hash needs --salt-file, which takes a file of 16 bytes or more");
    Path little = Files.write(folder.resolve("little"), "0123456789abcde".getBytes(US_ASCII));
    assertRefused(
        table.refine(log(A), "--agents", "hash", "--salt-file", little.toString()),
        "--salt-file takes a file of 16 bytes or more, and " + little + " has 15");
  }

  @Test
  void duplicatesAreKeptUnlessToldOtherwise() throws IOException {
    done(table.refine(log(A, A, A.sized("7"), A.from("cp1001", 2))));
    assertThat(table.rows()).hasSize(4);
  }

  @Test
  void duplicatesHaveHostSequenceTimeAndUrlInCommon() throws IOException {
    RequestLine later = A.at("2013-02-28T22:10:01");
    Path log = log(A, A.sized("7"), A, A.from("cp2", 1), A.from("cp1001", 2), later, PICTURE);
    KrakenRun run = done(table.refine(log, "--deduplicate"));
    assertThat(table.rows()).hasSize(5);
    assertThat(run.out().lines()).anyMatch(line -> line.matches("duplicates +2"));
    assertThat(run.out().lines()).anyMatch(line -> line.matches("written +5"));
  }

  @Test
  void rowsWithoutANumberAreNoDuplicates() throws IOException {
    RequestLine unnumbered = A.from("cp1", "-");
    RequestLine nought = A.from("cp2", "0");
    Path log = log(unnumbered, unnumbered, nought, nought, A.from("cp3", 1), A.from("cp3", 1));
    KrakenRun run = done(table.refine(log, "--deduplicate"));
    assertThat(table.rows()).hasSize(5);
    assertThat(run.out().lines()).anyMatch(line -> line.matches("duplicates +1"));
  }

  /** Latin-1, as many clients of 2013 sent it. */
  @ParameterizedTest
  @EnumSource
  void bytesThatAreNotUtf8Stay(TableFormat format) throws IOException {
    RequestLine grave = RequestLine.of("http://en.wikipedia.org/wiki/Caf\u00e8").by("\u00e4gent");
    RequestLine acute = RequestLine.of("http://en.wikipedia.org/wiki/Caf\u00e9");
    Table stored = new Table(folder.resolve("stored"), format);
    done(stored.refine(log(grave, acute), "--compression", "none"));
    String file = stored.text("year=2013/month=2/day=28/hour=22/webrequest." + format.label());
    assertThat(file).contains("/wiki/Caf\u00e8", "/wiki/Caf\u00e9", "\u00e4gent");
    if (format != TableFormat.ORC) { // whose statistics, not whose rows, are Strings
      assertThat(file).doesNotContain("\u00ef\u00bf\u00bd");
    }
  }

  @Test
  void onlyHoursInRangeAreThere() throws IOException {
    RequestLine later = A.at("2013-02-28T23:00:00");
    done(table.refine(log(A, later), "--from", "2013-02-28T23"));
    assertThat(table.published().keySet())
        .containsExactly(
            "_kraken/format",
            "_kraken/hours/2013/2013-03/hour-20130301-000000.json",
            "year=2013/month=2/day=28/hour=23/webrequest.avro");
  }

  @Test
  void aCompleteHourIsRefusedAndStays() throws IOException {
    refined(A);
    var before = table.published();
    KrakenRun again = table.refine(log(PICTURE));
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.errors())
        .first()
        .isEqualTo("kraken: hour 2013-02-28T22 is complete already; --overwrite replaces it.");
    assertThat(table.published()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aDatabaseOfCountriesWithoutANameIsRefused(String blank) throws IOException {
    assertRefused(
        table.refine(log(A), "--geo-db", blank),
        "--geo-db takes a file, and '" + blank + "' is none");
  }

  @Test
  void anUnknownCompressionIsRefused() throws IOException {
    assertRefused(
        table.refine(log(A), "--compression", "zip"),
        "--compression takes one of deflate, snappy, none, not 'zip'");
  }

  @Test
  void noLinesMakeNoTable() throws IOException {
    KrakenRun run = done(table.refine(log()));
    assertThat(run.out()).contains("The input holds no lines; nothing was published.");
    assertThat(table.rows()).isEmpty();
  }
}
