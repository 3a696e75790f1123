package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.project.SiteProjects;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** What is done for every line makes no object: neither for good lines nor for bad ones. */
class AllocationTest {
  private static final int LINES = 200_000;

  /**
   * Bytes that asking for the number takes, and room for a stray one; one object a line is 3 MB.
   */
  private static final long FEW = 2_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Request request = new Request();
  private final SiteProjects projects = SiteProjects.of(DataFiles.shipped());
  private final SumTable table = new SumTable(2);
  private long sum;

  static List<String> definitions() {
    return Definitions.shipped();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void judgesAndCountsWithoutAnObject(String name) {
    PageviewDefinition definition = Definitions.load(DataFiles.shipped(), name);
    byte[] lines = cases(name);
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    expectNothing(lines, buffer -> count(parser, buffer, lines.length, definition));
    assertThat(table.size()).isGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void parsesWithoutAnObject(LogFormat format) {
    byte[] lines = linesOf(format).getBytes(ISO_8859_1);
    RequestParser parser = new RequestParser(format);
    expectNothing(lines, buffer -> parse(parser, buffer, lines.length));
    assertThat(sum).isNotZero();
  }

  /** With networks of carriers, too: what no tag tells is looked up by address. */
  @Test
  void readsCarriersWithoutAnObject() {
    String carriers =
        "codes\tcarrier\tname\tcountry\tnetworks\tvalid_from\tvalid_to\tsites"
            + "\tlanguages\tproxies\thttps\n*\tdefault\tAny\t-\t-\t-\t-\tM Z\t*\t-\tyes\n"
            + "641-14\ta\tA\tUG\tcarrier-networks/a.txt\t-\t-\tM\t*\tOpera\tno\n";
    DataFiles files =
        DataFiles.with(
            Map.of(
                "carriers.tsv", carriers.getBytes(ISO_8859_1),
                "carrier-networks/a.txt", "163.212.0.0/16\n41.1.0.0/16\n".getBytes(ISO_8859_1)));
    byte[] lines = lines(CaseFile.read("carriers.tsv").rows());
    for (RequestCarrier carrier :
        List.of(RequestCarrier.of(DataFiles.shipped()), RequestCarrier.of(files))) {
      RequestParser parser = new RequestParser(LogFormat.AUTO);
      expectNothing(lines, buffer -> readCarriers(parser, buffer, lines.length, carrier));
      assertThat(sum).isNotZero();
    }
  }

  @Test
  void parsesMalformedLinesWithoutAnObject() {
    String good = LogLines.tab("2013-02-28T22:00:00");
    String lines =
        String.join(
            "\n",
            good,
            "",
            good.substring(0, 60),
            good.replace("T22:00:00", "T22:00:60"),
            LogLines.tab("-"),
            LogLines.json("2013-02-28T22:00:00").replace("}", ""),
            LogLines.json("2013-02-28T22:00:00").replace("uri_path", "path"),
            "x".repeat(70_000),
            "");
    byte[] bytes = lines.getBytes(ISO_8859_1);
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    expectNothing(bytes, buffer -> parse(parser, buffer, bytes.length));
  }

  @Test
  void seesAnObject() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    byte[] object = new byte[10_000];
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isGreaterThan(object.length);
  }

  /** Work on the same lines that returns how many it read. */
  private interface Work {
    int run(byte[] buffer);
  }

  private static void expectNothing(byte[] lines, Work work) {
    byte[] buffer = RequestParser.buffer(lines);
    repeat(work, buffer, LINES);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    repeat(work, buffer, LINES);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).as("bytes for %d lines", LINES).isLessThan(FEW);
  }

  private static void repeat(Work work, byte[] buffer, int lines) {
    for (int read = 0; read < lines; ) {
      read += work.run(buffer);
    }
  }

  private int count(RequestParser parser, byte[] buffer, int limit, PageviewDefinition definition) {
    int read = 0;
    parser.start(buffer, 0, limit);
    while (parser.next(request)) {
      read++;
      if (request.parseStatus() != ParseStatus.PARSED || !definition.judge(request).isCounted()) {
        continue;
      }
      PageView view = definition.view();
      ByteSlice title = view.publishedTitle();
      table
          .start(request.hour())
          .append(view.project().publishedCode())
          .append((byte) ':')
          .appendCell(title.array(), title.from(), title.to())
          .add(1, view.bytes());
    }
    return read;
  }

  private int parse(RequestParser parser, byte[] buffer, int limit) {
    int read = 0;
    parser.start(buffer, 0, limit);
    while (parser.next(request)) {
      read++;
      sum += request.hour() + request.sequence() + request.size() + request.userAgent().length();
      sum += request.pieces().title().length() + request.url().path().length();
      sum += request.javaUrl().path().length() + request.javaReferer().path().length();
      sum += request.httpStatus().length();
    }
    return read;
  }

  private int readCarriers(RequestParser parser, byte[] buffer, int limit, RequestCarrier carrier) {
    int read = 0;
    parser.start(buffer, 0, limit);
    while (parser.next(request)) {
      read++;
      if (carrier.read(request)) {
        boolean free = carrier.isFree(projects.project(request), request.hour());
        sum += carrier.code().length() + carrier.name().length() + (free ? 1 : 0);
      }
    }
    return read;
  }

  private static String linesOf(LogFormat format) {
    StringBuilder lines = new StringBuilder();
    for (int minute = 10; minute < 60; minute++) {
      String time = "2013-02-28T22:" + minute + ":00";
      if (format == LogFormat.TAB || format == LogFormat.AUTO) {
        lines.append(LogLines.tab(time)).append('\n');
      }
      if (format == LogFormat.SPACE || format == LogFormat.AUTO) {
        lines.append(LogLines.space(time)).append('\n');
      }
      if (format == LogFormat.JSON || format == LogFormat.AUTO) {
        lines.append(LogLines.json(time)).append('\n');
      }
      if (format == LogFormat.KRAKEN || format == LogFormat.AUTO) {
        lines.append(LogLines.kraken(time)).append('\n');
      }
    }
    return lines.toString();
  }

  /** The cases of the definition: something for each of its rules, and of its titles. */
  private static byte[] cases(String definition) {
    return lines(DefinitionCases.of(definition));
  }

  private static byte[] lines(List<CaseFile.Row> rows) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (CaseFile.Row row : rows) {
      byte[] line = DefinitionCases.tabLine(row);
      lines.write(line, 0, line.length);
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
