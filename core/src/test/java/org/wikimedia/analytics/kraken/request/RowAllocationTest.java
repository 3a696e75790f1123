package org.wikimedia.analytics.kraken.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.agent.MobileApps;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.NetworkOrigins;
import org.wikimedia.analytics.kraken.project.AccessMethod;
import org.wikimedia.analytics.kraken.project.RememberedHosts;
import org.wikimedia.analytics.kraken.referer.Referers;

/** What a query asks of every row is remembered by value: no object a row. */
class RowAllocationTest {
  private static final int ROWS = 100_000;

  /** Bytes that asking for the number takes, and room for a stray one. */
  private static final long FEW = 2_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ByteSlice HOST = ByteSlice.of("en.m.wikipedia.org");

  private record Question(String name, List<String> values, ToIntFunction<ByteSlice> answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Question> questions() {
    DataFiles files = DataFiles.shipped();
    Referers referers = Referers.of(files);
    MobileApps apps = MobileApps.of(files);
    NetworkOrigins origins = NetworkOrigins.of(files);
    UserAgentProperties agents = new UserAgentProperties();
    RememberedHosts hosts = new RememberedHosts();
    List<String> texts = List.of("-", "", "foo", "Mozilla/5.0 (X11)", "WikipediaApp/2");
    List<String> names = List.of("en.m.wikipedia.org", "www.wikidata.org", "localhost", "10.1.2.3");
    return Stream.of(
        new Question(
            "referer",
            List.of("-", "http://www.google.de/?q=x", "https://x.example/", "foo"),
            text -> referers.classify(text).name().length()),
        new Question("app", texts, text -> apps.app(text) == null ? 1 : 2),
        new Question("agent", texts, text -> agents.of(text).size()),
        new Question("access method", texts, text -> AccessMethod.of(HOST, text).ordinal()),
        new Question("host", names, host -> hosts.properties(host).tld().length()),
        new Question("project", names, host -> hosts.project(host).length()),
        new Question("origin", names, address -> origins.origin(address).ordinal()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnsweredWithoutAnObject(Question question) {
    ByteSlice[] values = question.values().stream().map(ByteSlice::of).toArray(ByteSlice[]::new);
    int first = ask(question, values);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int second = ask(question, values);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(FEW);
    assertThat(second).isEqualTo(first).isPositive();
  }

  private static int ask(Question question, ByteSlice[] values) {
    int sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += question.answer().applyAsInt(values[row % values.length]);
    }
    return sum;
  }
}
