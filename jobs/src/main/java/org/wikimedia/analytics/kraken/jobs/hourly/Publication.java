package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.Product;
import org.wikimedia.analytics.kraken.jobs.publish.CompletePair;
import org.wikimedia.analytics.kraken.jobs.publish.HourMarker;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.request.Hour;

/** Puts the files of a run where readers find them, hour by hour, the marker of each hour last. */
final class Publication {
  private final OutputFolder output;
  private final HourlyPlan plan;
  private final boolean overwrite;
  private final Set<CompletePair> asked = new TreeSet<>();

  Publication(OutputFolder output, HourlyPlan plan, boolean overwrite) {
    this.output = output;
    this.plan = plan;
    this.overwrite = overwrite;
    for (Channel channel : published()) {
      asked.add(new CompletePair(channel.folder(), ((Product) channel.format()).name()));
    }
  }

  /** Refuses before any work is done, if the asked-for range names hours that are complete. */
  void refuseCompleteInRange() throws IOException {
    if (plan.from() == Hour.NONE || plan.until() == Integer.MAX_VALUE) {
      return;
    }
    Set<Integer> hours = new TreeSet<>();
    for (int hour : HourMarkers.hours(output)) {
      if (hour >= plan.from() && hour < plan.until()) {
        hours.add(hour);
      }
    }
    refuseComplete(hours);
  }

  /** Refuses if something that was asked for is complete in one of the hours. */
  void refuseComplete(Collection<Integer> hours) throws IOException {
    if (overwrite) {
      return;
    }
    for (int hour : hours) {
      Set<CompletePair> complete = HourMarker.read(output, hour).complete(asked);
      if (!complete.isEmpty()) {
        throw CommandException.wrong(
            "hour "
                + Hour.text(hour)
                + " is complete already for "
                + complete.iterator().next()
                + "; --overwrite replaces it");
      }
    }
  }

  /** Publishes hour by hour, and adds each to {@code published} when its marker stands. */
  void publish(Collection<Integer> hours, RunReport report, Collection<Integer> published)
      throws IOException {
    for (int hour : hours) {
      supplyEmptyFiles(hour);
    }
    for (int hour : hours) {
      publish(hour, report);
      published.add(hour);
    }
  }

  private void publish(int hour, RunReport report) throws IOException {
    HourMarker marker = HourMarker.read(output, hour);
    if (!marker.complete(asked).isEmpty()) {
      marker.withdraw(asked);
      marker.write(output);
    }
    for (Channel channel : published()) {
      output.publish(channel.path(hour));
    }
    marker.add(asked, report.facts(hour));
    marker.write(output);
  }

  /** An hour in which nothing was counted has files all the same. */
  private void supplyEmptyFiles(int hour) throws IOException {
    for (Channel channel : published()) {
      channel.supplyEmpty(output, hour);
    }
  }

  private Collection<Channel> published() {
    return plan.channels().subList(0, plan.totals());
  }
}
