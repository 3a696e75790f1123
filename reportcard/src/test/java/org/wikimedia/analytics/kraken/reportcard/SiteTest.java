package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  @TempDir Path folder;

  private Path limn() throws IOException {
    Path limn = folder.resolve("limn");
    put(limn.resolve("dashboards/reportcard.json"), "{}");
    put(limn.resolve("graphs/group/views.yaml"), "id: views");
    return limn;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> written(Path limn) throws IOException {
    Path site = folder.resolve("site");
    Site.write(limn, site);
    Path index = site.resolve("data/index.json");
    return new ObjectMapper().readValue(index.toFile(), Index.class).files();
  }

  record Index(List<String> files) {}

  @Test
  void thePageAndItsLibrariesAreThere() throws IOException {
    written(limn());
    assertThat(folder.resolve("site/index.html")).isRegularFile();
    assertThat(folder.resolve("site/js/main.js")).isRegularFile();
    assertThat(folder.resolve("site/vendor/d3.min.js")).isRegularFile();
    assertThat(folder.resolve("site/vendor/js-yaml.min.js")).isRegularFile();
  }

  @Test
  void everyLimnFileIsCopiedAndListed() throws IOException {
    assertThat(written(limn()))
        .containsExactly("dashboards/reportcard.json", "graphs/group/views.yaml");
    assertThat(folder.resolve("site/data/graphs/group/views.yaml")).hasContent("id: views");
  }

  @Test
  void whatIsNotLimnsIsLeftOut() throws IOException {
    Path limn = limn();
    put(limn.resolve("aggregates/daily/enwiki.csv"), "Date,Total");
    put(limn.resolve("graphs/.git/config"), "[core]");
    put(limn.resolve("graphs/.views.yaml.swp"), "");
    assertThat(written(limn)).hasSize(2);
    assertThat(folder.resolve("site/data/aggregates")).doesNotExist();
    assertThat(folder.resolve("site/data/graphs/.git")).doesNotExist();
  }

  @Test
  void onlyWhatWasWrittenHereIsASite() throws IOException {
    written(limn());
    Path site = folder.resolve("site");
    assertThat(Site.isSite(site)).isTrue();
    Files.writeString(site.resolve("blog.html"), "somebody else's");
    assertThat(Site.isSite(site)).as("with another's file").isFalse();
    assertThat(Site.isSite(folder.resolve("limn"))).isFalse();
    assertThat(Site.isSite(folder.resolve("absent"))).isFalse();
  }

  @Test
  void aRepositoryLinkedIntoAGroupIsFollowed() throws IOException {
    Path limn = limn();
    put(folder.resolve("repository/rc_page_requests.csv"), "Month,All");
    Files.createDirectories(limn.resolve("datafiles"));
    Files.createSymbolicLink(limn.resolve("datafiles/rc"), folder.resolve("repository"));
    assertThat(written(limn)).contains("datafiles/rc/rc_page_requests.csv");
  }

  @Test
  void oddNamesAreQuotedInTheList() throws IOException {
    Path limn = limn();
    put(limn.resolve("datafiles/a \"b\".csv"), "");
    assertThat(written(limn)).contains("datafiles/a \"b\".csv");
  }

  @Test
  void aFolderWithoutDashboardsIsRefused() {
    assertThatThrownBy(() -> Site.write(folder, folder.resolve("site")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder.resolve("dashboards").toString());
    assertThat(folder.resolve("site")).doesNotExist();
  }
}
