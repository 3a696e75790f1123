package org.wikimedia.analytics.kraken.pig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

/** Pig reads what {@code kraken refine --format avro} writes, as docs/queries.md says. */
class RefinedRowsIT {
  /** Pig's AvroStorage asks an older Avro for that. */
  private static final Map<String, String> SETTINGS =
      Map.of("pig.optimizer.rules.disabled", "ColumnMapKeyPrune");

  @TempDir private Path folder;

  @Test
  void columnsAreKnownByTheirNamesAndFunctionsTakeThem() throws IOException {
    write("year=2013/month=2/day=28/hour=22", "/wiki/A", "counted");
    write("year=2013/month=2/day=28/hour=23", "/static/a.png", "path");
    write("_kraken", "/wiki/Hidden", "counted");
    String statements =
        """
        rows = LOAD '%s' USING AvroStorage();
        answers = FOREACH rows GENERATE
            uri_path, verdicts#'pageview', sequence,
            IsPageview(uri_host, uri_path, uri_query, http_status, content_type, user_agent,
                x_analytics),
            PageTitle('pageview', uri_host, uri_path, uri_query);
        ordered = ORDER answers BY uri_path;
        """;
    List<Tuple> answers;
    try (PigSession pig = new PigSession(folder, SETTINGS)) {
      answers = pig.ask(statements.formatted(folder.resolve("table")), "ordered");
    }

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).getAll().subList(0, 4))
        .containsExactly("/static/a.png", "path", 7L, false);
    assertThat(answers.get(1).toString()).isEqualTo("(/wiki/A,counted,7,true,A)");
  }

  private void write(String partition, String path, String verdict) throws IOException {
    RefinedWebrequest row =
        RefinedWebrequest.newBuilder()
            .setSequence(7L)
            .setHttpStatus("200")
            .setContentType("text/html")
            .setUserAgent("Mozilla/5.0")
            .setUriHost("en.wikipedia.org")
            .setUriPath(path)
            .setVerdicts(Map.of("pageview", verdict))
            .build();
    Path file = folder.resolve("table").resolve(partition).resolve("webrequest.avro");
    Files.createDirectories(file.getParent());
    try (DataFileWriter<RefinedWebrequest> rows =
        new DataFileWriter<>(new SpecificDatumWriter<>(RefinedWebrequest.class))) {
      rows.setCodec(CodecFactory.deflateCodec(1)).create(row.getSchema(), file.toFile());
      rows.append(row);
    }
  }
}
