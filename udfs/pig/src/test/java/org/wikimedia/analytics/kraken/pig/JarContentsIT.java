package org.wikimedia.analytics.kraken.pig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * A cluster has Pig, Hadoop and their libraries, in its own versions: the jar brings nothing that
 * could meet them.
 */
class JarContentsIT {
  private static final String OURS = "org/wikimedia/analytics/kraken/";
  private static final String SHADED = OURS + "shaded/";

  @Test
  void everyClassIsOursOrMovedBelowOurs() throws IOException {
    assertThat(files())
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith(OURS));
  }

  @Test
  void whatIsBelowOursIsKnown() throws IOException {
    Set<String> libraries = new TreeSet<>();
    for (String name : files()) {
      if (name.startsWith(SHADED)) {
        libraries.add(name.substring(SHADED.length(), name.indexOf('/', SHADED.length())));
      }
    }

    assertThat(libraries).containsExactly("collections4", "maxmind", "snakeyaml", "uaparser");
  }

  @Test
  void everythingElseIsDataOrALicense() throws IOException {
    assertThat(files())
        .filteredOn(name -> !name.startsWith(OURS))
        .allMatch(
            name ->
                name.matches(
                    "data/.+|geo/GeoLite2-Country\\.(mmdb|version4)|META-INF/(MANIFEST\\.MF|LICENSE|NOTICE\\.txt)"));
  }

  @Test
  void whatCoreNeedsIsInside() throws IOException {
    assertThat(files())
        .contains(
            OURS + "pig/IsPageview.class",
            OURS + "definition/PageviewDefinition.class",
            SHADED + "uaparser/regexes.yaml",
            "data/definitions/pageview.definition",
            "geo/GeoLite2-Country.mmdb");
  }

  private static List<String> files() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("kraken.jar"))) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }
}
