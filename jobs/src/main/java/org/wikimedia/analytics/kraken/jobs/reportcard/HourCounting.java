package org.wikimedia.analytics.kraken.jobs.reportcard;

import static org.wikimedia.analytics.kraken.jobs.reportcard.ProjectLines.FILES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.aggregate.CoveredDays;
import org.wikimedia.analytics.kraken.aggregate.DailyViews;
import org.wikimedia.analytics.kraken.aggregate.Databases;
import org.wikimedia.analytics.kraken.aggregate.WikiSite;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.product.Totals;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.run.Cleanup;
import org.wikimedia.analytics.kraken.jobs.run.JobRun;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.jobs.run.UserData;
import org.wikimedia.analytics.kraken.months.Corrections;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.months.MonthlyViews;
import org.wikimedia.analytics.kraken.request.Hour;

/** Hour files to sums by day and month, with a job of its own; nothing is left behind. */
final class HourCounting {
  private final ReportcardOptions.Counting options;
  private final Configuration configuration;
  private final RunName name;

  HourCounting(ReportcardOptions.Counting options, Configuration configuration, RunName name) {
    this.options = options;
    this.configuration = configuration;
    this.name = name;
  }

  /**
   * Counts.
   *
   * @throws CommandException if there is nothing to count, or an hour is missing
   */
  HourSums count() throws IOException, InterruptedException, ClassNotFoundException {
    DataFiles data = UserData.files(options.data());
    UserData.refuseUnused(options.data(), data);
    Databases databases = Databases.of(data);
    Corrections corrections = corrections();
    ProjectcountsInput input =
        new ProjectcountsInput(options.input(), options.definition(), until(), configuration);
    CoveredDays days =
        CoveredDays.of(input.hours(), badHours(corrections)::contains, options.through());
    if (days.size() == 0) {
      throw CommandException.wrong(options.input() + " has no whole day of 24 hours");
    }
    MissingHours.refuse(days, "file");
    List<PublishedFile> files =
        input.files().stream().filter(file -> days.has(Hour.date(file.hour()))).toList();
    SumJob.configure(configuration, corrections.edges(), options.reducers());
    OutputFolder place = new OutputFolder(place(), name.text(), configuration);
    try (Cleanup cleanup = new Cleanup(place, configuration, name)) {
      place.make();
      Job job = SumJob.create(configuration, files, name.text(), place);
      JobRun.await(job, cleanup, ProjectcountsMapper.LINES);
      HourSums sums = empty(files, days, corrections, databases, place);
      for (FileStatus month : place.listStaged(MonthFile.FOLDER)) {
        try (InputStream in = place.files().open(month.getPath())) {
          addMonth(in, sums, databases);
        }
      }
      return sums;
    }
  }

  private HourSums empty(
      List<PublishedFile> files,
      CoveredDays days,
      Corrections corrections,
      Databases databases,
      OutputFolder place)
      throws IOException {
    Totals totals = Totals.read(place.readStaged(TotalsFormat.PATH));
    if (totals.get(FILES) != files.size()) {
      throw new CommandException(
          ExitStatus.FAILED,
          files.size() + " files were to be read, but " + totals.get(FILES) + " were");
    }
    SortedSet<Integer> hours = new TreeSet<>();
    files.forEach(file -> hours.add(file.hour()));
    return new HourSums(
        files.size(),
        days,
        new DailyViews(days, options.siteSince()),
        new MonthlyViews(corrections, databases, hours, options.siteSince()),
        totals,
        new SkippedCodes());
  }

  private static void addMonth(InputStream in, HourSums sums, Databases databases)
      throws IOException {
    Map<String, Optional<WikiSite>> wikis = new HashMap<>();
    MonthFile.read(
        in,
        (code, partStart, views) -> {
          sums.monthly().add(code, partStart, views);
          Optional<WikiSite> wiki =
              wikis.computeIfAbsent(code, key -> Optional.ofNullable(databases.wiki(key)));
          if (wiki.isPresent()) {
            sums.daily().add(wiki.get(), Hour.date(partStart), views);
          } else {
            sums.withoutWiki().add(code, views);
          }
        });
  }

  /** What the job writes is read by nobody else: it lies where temporary files do. */
  private String place() throws IOException {
    String folder = "kraken-" + name.text() + "-sums";
    return HadoopSettings.isEmbedded(configuration)
        ? Path.of(System.getProperty("java.io.tmpdir"), folder).toUri().toString()
        : new org.apache.hadoop.fs.Path(FileSystem.get(configuration).getHomeDirectory(), folder)
            .toString();
  }

  private int until() {
    return options.through() == null
        ? Integer.MAX_VALUE
        : HourRange.month(options.through()).until();
  }

  private Corrections corrections() {
    return Corrections.read(
        file("--corrections", options.corrections()), file("--bad-dates", options.badDates()));
  }

  private static DataFile file(String option, Path file) {
    if (file != null && !java.nio.file.Files.isRegularFile(file)) {
      throw CommandException.wrong(option + " takes a file, and " + file + " is none");
    }
    return file == null ? null : DataFile.of(file);
  }

  static Set<Integer> badHours(Corrections corrections) {
    Set<Integer> bad = new HashSet<>();
    for (HourRange range : corrections.badRanges()) {
      IntStream.range(range.from(), range.until()).forEach(bad::add);
    }
    return bad;
  }
}
