package org.wikimedia.analytics.kraken.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;

class PlaceTest {
  private static final String FRAMEWORK = "mapreduce.framework.name";
  private static final String REDUCES = "mapreduce.job.reduces";
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private static Configuration plain() {
    return new JobConf();
  }

  private static Configuration yarn() {
    Configuration configuration = plain();
    configuration.set(FRAMEWORK, "yarn");
    configuration.set("fs.defaultFS", "hdfs://namenode:8020");
    return configuration;
  }

  @Test
  void withoutAClusterJobsRunHereOnAllCores() {
    Configuration placed = Place.configure(plain(), false, false);
    assertThat(HadoopSettings.isEmbedded(placed)).isTrue();
    assertThat(placed.getInt(REDUCES, 0)).isEqualTo(CORES);
    assertThat(placed.getInt("mapreduce.local.map.tasks.maximum", 0)).isEqualTo(CORES);
    assertThat(placed.getInt("mapreduce.client.completion.pollinterval", 0)).isEqualTo(20);
  }

  @Test
  void whatThePersonSetStays() {
    Configuration given = plain();
    given.setInt(REDUCES, 17);
    assertThat(Place.configure(given, false, false).getInt(REDUCES, 0)).isEqualTo(17);
  }

  @Test
  void theGivenConfigurationIsNotTouched() {
    Configuration given = yarn();
    Place.configure(given, true, false);
    assertThat(given.get(FRAMEWORK)).isEqualTo("yarn");
  }

  @Test
  void aClustersConfigurationIsTakenAsItIs() {
    Configuration placed = Place.configure(yarn(), false, false);
    assertThat(HadoopSettings.isEmbedded(placed)).isFalse();
    assertThat(placed.getInt(REDUCES, 0)).isEqualTo(1);
    assertThat(HadoopSettings.isEmbedded(Place.configure(yarn(), false, true))).isFalse();
  }

  @Test
  void localMeansHereEvenSo() {
    Configuration placed = Place.configure(yarn(), true, false);
    assertThat(HadoopSettings.isEmbedded(placed)).isTrue();
    assertThat(placed.get("fs.defaultFS")).isEqualTo("file:///");
    assertThat(placed.getInt(REDUCES, 0)).isEqualTo(CORES);
  }

  @Test
  void clusterWithoutOneIsRefused() {
    assertThatThrownBy(() -> Place.configure(plain(), false, true))
        .isInstanceOfSatisfying(
            CommandException.class, error -> assertThat(error.exitStatus()).isEqualTo(2))
        .hasMessageStartingWith("--cluster needs HADOOP_CONF_DIR");
  }
}
