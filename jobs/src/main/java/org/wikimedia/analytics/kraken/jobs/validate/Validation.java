package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocuments;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** All checks of a Limn directory. */
public final class Validation {
  private final Path folder;
  private Path previous;
  private BigDecimal threshold;
  private Limits limits;

  /** Of today in UTC, with the usual limits, and no card to compare with. */
  public Validation(Path folder) {
    this.folder = folder;
    limits = Limits.on(LocalDate.now(Clock.systemUTC()));
  }

  /**
   * Compares with the card before.
   *
   * @param card null for none
   * @param percent by which a cell may differ
   */
  public Validation previous(Path card, BigDecimal percent) {
    previous = card;
    threshold = percent;
    return this;
  }

  Validation limits(Limits other) {
    limits = other;
    return this;
  }

  /** What was found, the worst first. */
  public List<Finding> findings() throws IOException {
    Findings findings = new Findings();
    LimnDirectory card = new LimnDirectory(folder, findings);
    SourceCheck sources = new SourceCheck(card, findings);
    Set<String> drawn = drawn(card);
    TrendCheck trends = new TrendCheck(limits, findings);
    for (LimnSource source : card.sources().values()) {
      sources.check(source);
      LimnCsv table = card.tables().get(source.document().id());
      if (table != null) {
        String file = card.path(card.datafile(source));
        TotalCheck totals = new TotalCheck(source, table, file, findings);
        totals.check();
        String id = source.document().id();
        LimnCsv whole = card.tables().get(id.replace("_by_project", ""));
        if (whole != null && id.contains("_by_project")) {
          totals.checkParts(whole);
        }
        trends.check(source, table, file, drawn.contains(source.document().id()));
      }
    }
    sources.checkUnused(LimnDocuments.files(card.root().resolve("datafiles")));
    GraphCheck graphs = new GraphCheck(card.sources(), findings);
    card.graphs().values().forEach(graphs::check);
    DashboardCheck dashboards = new DashboardCheck(card, findings);
    card.dashboards().values().forEach(dashboards::check);
    new AggregateCheck(folder, limits, trends, findings).check();
    trends.finish();
    if (previous != null) {
      LimnDirectory before = before(findings);
      new CardChanges(card, before, threshold, findings).check();
      new AggregateChanges(folder, previous, threshold, findings).check();
    }
    return findings.sorted();
  }

  /**
   * The card before.
   *
   * @throws CommandException if there is nothing in it to compare with
   */
  private LimnDirectory before(Findings findings) throws IOException {
    Findings wrong = new Findings();
    LimnDirectory before = new LimnDirectory(previous, wrong);
    if (before.tables().isEmpty()) {
      throw CommandException.wrong(
          "--previous " + previous + " holds no table to compare with: it is no Limn directory");
    }
    for (Finding finding : wrong.sorted()) {
      findings.refuse("previous-unreadable", finding.place(), finding.sentence());
    }
    for (LimnSource source : before.sources().values()) {
      if (!before.tables().containsKey(source.document().id()) && source.isHere()) {
        findings.refuse(
            "previous-unreadable", source.document().path(), "there is no " + source.url());
      }
    }
    return before;
  }

  /** The sources that a graph draws. */
  private static Set<String> drawn(LimnDirectory card) {
    Set<String> drawn = new HashSet<>();
    for (LimnDocument graph : card.graphs().values()) {
      graph.content().findValues("source_id").forEach(id -> drawn.add(id.asText()));
      graph.content().findValues("sourceId").forEach(id -> drawn.add(id.asText()));
    }
    return drawn;
  }
}
