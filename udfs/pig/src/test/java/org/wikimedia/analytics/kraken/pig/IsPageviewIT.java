package org.wikimedia.analytics.kraken.pig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pig.ExecType;
import org.apache.pig.PigServer;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsPageviewIT {
  private static final String NAME = "org.wikimedia.analytics.kraken.pig.IsPageview";

  @TempDir private Path folder;

  @Test
  void pageviewsAreKept() throws IOException {
    Path requests = folder.resolve("requests");
    Files.writeString(requests, "/wiki/A\n/static/logo.png\n\n/wiki/B\n");
    PigServer pig = start();
    pig.registerQuery("requests = LOAD '" + requests + "' AS (path:chararray);");
    pig.registerQuery(
        "views = FILTER requests BY "
            + NAME
            + "('en.wikipedia.org', path, '', '200', 'text/html', 'Mozilla/5.0');");

    List<Object> paths = new ArrayList<>();
    for (Tuple tuple : (Iterable<Tuple>) () -> open(pig)) {
      paths.add(tuple.get(0));
    }

    assertThat(paths).containsExactly("/wiki/A", "/wiki/B");
    pig.shutdown();
  }

  private PigServer start() throws IOException {
    Properties settings = new Properties();
    settings.setProperty("hadoop.tmp.dir", folder.toString());
    settings.setProperty("pig.temp.dir", folder.resolve("temporary").toString());
    settings.setProperty("mapreduce.client.completion.pollinterval", "20");
    settings.setProperty("pig.jobcontrol.sleep", "50");
    return new PigServer(ExecType.LOCAL, settings);
  }

  private static java.util.Iterator<Tuple> open(PigServer pig) {
    try {
      return pig.openIterator("views");
    } catch (IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }
}
