package org.wikimedia.analytics.kraken.jobs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** A cluster has libraries of its own: the jar brings none under a name that could meet them. */
class JarContentsIT {
  private static final String OURS = "org/wikimedia/analytics/kraken/";

  @Test
  void onlyOurClassesAndLibrariesThatNoClusterHasAreInside() throws IOException {
    assertThat(names(".class"))
        .isNotEmpty()
        .allMatch(
            name ->
                name.startsWith(OURS)
                    || name.startsWith("picocli/")
                    || name.startsWith("ua_parser/")
                    || name.startsWith("com/maxmind/db/"));
  }

  @Test
  void theWritersOfColumnsAreInside() throws IOException {
    assertThat(names(".class"))
        .contains(
            OURS + "shaded/orc/OrcFile.class",
            OURS + "shaded/orc/impl/HadoopShimsCurrent.class",
            OURS + "shaded/parquet/hadoop/ParquetWriter.class");
  }

  @Test
  void servicesAreOfWhatIsInside() throws IOException {
    assertThat(names(""))
        .filteredOn(name -> name.matches("META-INF/services/.+"))
        .allMatch(name -> name.startsWith("META-INF/services/org.wikimedia."));
  }

  private static List<String> names(String end) throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("kraken.jar"))) {
      return jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(end)).toList();
    }
  }
}
