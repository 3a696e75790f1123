package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

/** A table that {@code kraken refine} writes in this process. */
record Table(Path folder, TableFormat format) {
  /** One whose records are read back as objects. */
  static Table avro(Path folder) {
    return new Table(folder, TableFormat.AVRO);
  }

  KrakenRun refine(Path input, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("refine", "--input", input.toString(), "--output", folder.toString()));
    arguments.addAll(List.of("--format", format.label()));
    arguments.addAll(List.of(options));
    return KrakenRun.of(arguments.toArray(String[]::new));
  }

  /** Files of rows and markers: the bytes, in hexadecimal digits, by path. */
  SortedMap<String, String> published() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith("_kraken/runs") && !name.startsWith("_kraken/quarantine")) {
          files.put(name, HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }

  /** A file of the table, one character a byte. */
  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
  }

  /** The rows of all hours, in the order of paths. */
  List<RefinedWebrequest> rows() throws IOException {
    List<RefinedWebrequest> rows = new ArrayList<>();
    for (String name : published().keySet()) {
      if (!name.endsWith(".avro")) {
        continue;
      }
      try (DataFileReader<RefinedWebrequest> file =
          new DataFileReader<>(
              folder.resolve(name).toFile(), new SpecificDatumReader<>(RefinedWebrequest.class))) {
        file.forEach(rows::add);
      }
    }
    return rows;
  }
}
