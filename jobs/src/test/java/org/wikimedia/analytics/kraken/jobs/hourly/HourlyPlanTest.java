package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.product.Origin;
import org.wikimedia.analytics.kraken.jobs.run.CountriesFile;

class HourlyPlanTest {
  @TempDir private Path folder;

  /** Opens what is asked for although no product looks countries up. */
  private static void open(Object file) {
    Configuration configuration = new Configuration();
    HourlySettings.GEO_DB.set(configuration, file.toString());
    Origin unasked = new Origin(DataFiles.shipped(), CountryLookup::shipped);
    new HourlyPlan(configuration).refuseUnusableCountries(unasked);
  }

  @Test
  void aFileOfCountriesThatNoProductNeedsIsOpenedAllTheSame() throws IOException {
    Path usable = CountriesFile.write(folder.resolve("my countries.mmdb"));
    assertThatCode(() -> open(usable)).doesNotThrowAnyException();
    assertThatCode(() -> open("")).doesNotThrowAnyException();

    Path missing = folder.resolve("none.mmdb");
    assertThatThrownBy(() -> open(missing)).hasMessage(missing + ": there is no such file");
  }
}
