package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.wikimedia.analytics.kraken.aggregate.CoveredDays;
import org.wikimedia.analytics.kraken.jobs.card.CardRun;
import org.wikimedia.analytics.kraken.jobs.card.ZeroCard;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFiles;
import org.wikimedia.analytics.kraken.jobs.run.UserData;
import org.wikimedia.analytics.kraken.jobs.zero.HourlyViews;
import org.wikimedia.analytics.kraken.jobs.zero.ZeroOptions;
import org.wikimedia.analytics.kraken.jobs.zero.ZeroRun;
import org.wikimedia.analytics.kraken.months.Corrections;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.request.Hour;

/** The dashboards of Wikipedia Zero, out of the tables of {@code kraken zero}, made on the way. */
final class ZeroTables {
  private final ReportcardOptions.Counting options;
  private final Configuration configuration;
  private final Corrections corrections;
  private final CardRun card;

  ZeroTables(
      ReportcardOptions.Counting options,
      Configuration configuration,
      Corrections corrections,
      CardRun card) {
    this.options = options;
    this.configuration = new Configuration(configuration);
    this.corrections = corrections;
    this.card = card;
  }

  /**
   * Adds to a written card, if the input has hour files of carriers or countries.
   *
   * @throws org.wikimedia.analytics.kraken.jobs.cli.CommandException if hours are missing
   */
  void write(Path staging, PrintWriter err)
      throws IOException, InterruptedException, ClassNotFoundException {
    YearMonth first = firstWhole();
    if (first == null || first.isAfter(card.through())) {
      return;
    }
    Path place = Files.createTempDirectory("kraken-zero");
    try {
      Path tables = place.resolve("tables");
      run(place, tables, first, err);
      new ZeroCard(
              tables,
              UserData.files(options.data()),
              card.through(),
              corrections.badDates().keySet())
          .write(staging);
    } finally {
      FileUtil.fullyDelete(place.toFile());
    }
  }

  /**
   * The first month that all products cover as a whole; null if there is no file. A month that is
   * shown lacks no hour but bad ones.
   */
  private YearMonth firstWhole() throws IOException {
    YearMonth first = null;
    for (String product : List.of(HourlyViews.ZERO, HourlyViews.COUNTRIES)) {
      SortedSet<Integer> hours = hours(product);
      if (hours.isEmpty()) {
        continue;
      }
      CoveredDays days =
          CoveredDays.of(hours, HourCounting.badHours(corrections)::contains, card.through());
      MissingHours.refuse(days, "file of " + product);
      YearMonth whole = YearMonth.from(days.first().minusDays(1)).plusMonths(1);
      first = first == null || whole.isAfter(first) ? whole : first;
    }
    return first;
  }

  private SortedSet<Integer> hours(String product) throws IOException {
    org.apache.hadoop.fs.Path folder =
        new org.apache.hadoop.fs.Path(options.input(), options.definition());
    List<PublishedFile> files =
        PublishedFiles.find(
            new org.apache.hadoop.fs.Path(folder, product),
            product,
            HourlyViews.EXTENSION,
            Hour.NONE,
            HourRange.month(card.through()).until(),
            configuration);
    SortedSet<Integer> hours = new TreeSet<>();
    files.forEach(file -> hours.add(file.hour()));
    return hours;
  }

  /** On a cluster tables are written where it can write, and fetched. */
  private void run(Path place, Path tables, YearMonth first, PrintWriter err)
      throws IOException, InterruptedException, ClassNotFoundException {
    if (HadoopSettings.isEmbedded(configuration)) {
      execute(place, tables.toUri().toString(), first, err);
      return;
    }
    FileSystem files = FileSystem.get(configuration);
    org.apache.hadoop.fs.Path far =
        new org.apache.hadoop.fs.Path(files.getHomeDirectory(), place.getFileName().toString());
    try {
      execute(place, far.toString(), first, err);
      FileUtil.copy(files, far, tables.toFile(), false, configuration);
    } finally {
      files.delete(far, true);
    }
  }

  private void execute(Path place, String output, YearMonth first, PrintWriter err)
      throws IOException, InterruptedException, ClassNotFoundException {
    ZeroOptions zero =
        new ZeroOptions(
            options.input(),
            output,
            options.definition(),
            Hour.text(HourRange.month(first).from()),
            Hour.text(HourRange.month(card.through()).until()),
            badDates(place),
            1,
            options.reducers(),
            options.data());
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    new ZeroRun(zero, configuration, nowhere, err).execute();
  }

  private Path badDates(Path place) throws IOException {
    Path file = place.resolve("bad-dates.tsv");
    List<String> lines =
        corrections.badDates().entrySet().stream()
            .map(bad -> bad.getKey() + "\t" + bad.getValue().replace('\t', ' '))
            .toList();
    return Files.write(file, lines);
  }
}
