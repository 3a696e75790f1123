package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.project.Project;

/**
 * A tally by project, and perhaps country. A few of them are in most requests: their sums stand in
 * slots of their own, and only what has none goes into the table, which takes many times as long
 * ({@code benchmarks/hourly --only zero}).
 */
abstract class ProjectTally extends SumTally {
  private static final int SPREAD = 0x9E3779B9;

  /** What a slot holds, in one line of the processor's cache. */
  private static final int NAME = 0;

  private static final int MERIT = 1;
  private static final int VIEWS = 2;
  private static final int BYTES = 3;
  private static final int CELL_BITS = 2;

  private final int slotBits;
  private final Project[] projects;
  private final Country[] countries;

  /** Hour and country; how often it was of use, halved by each that would be there; the sums. */
  private final long[] cells;

  /**
   * @param slotBits logarithm of the number of slots
   */
  ProjectTally(int slotBits) {
    this.slotBits = slotBits;
    projects = new Project[1 << slotBits];
    countries = new Country[1 << slotBits];
    cells = new long[1 << slotBits + CELL_BITS];
  }

  /** Appends what a row is called, behind its hour. */
  abstract void appendKey(SumTable key, Project project, Country country);

  /** Counts a view; equal projects may be several objects. */
  final void add(int hour, Project project, Country country, long bytes) {
    int slot = slot(project, country);
    int cell = slot << CELL_BITS;
    long name = name(hour, country);
    if (projects[slot] == project && cells[cell + NAME] == name) {
      cells[cell + MERIT]++;
      cells[cell + VIEWS]++;
      cells[cell + BYTES] += bytes;
    } else {
      addOther(slot, name, project, country, bytes);
    }
  }

  @Override
  final void collect() {
    for (int slot = 0; slot < projects.length; slot++) {
      empty(slot);
    }
  }

  private int slot(Project project, Country country) {
    int mixed = (System.identityHashCode(project) + 31 * country.index()) * SPREAD;
    return mixed >>> Integer.SIZE - slotBits;
  }

  private static long name(int hour, Country country) {
    return (long) hour << Integer.SIZE | country.index();
  }

  private void addOther(int slot, long name, Project project, Country country, long bytes) {
    int cell = slot << CELL_BITS;
    cells[cell + MERIT] >>= 1;
    if (cells[cell + MERIT] > 0) {
      addToTable(name, project, country, 1, bytes);
      return;
    }
    empty(slot);
    projects[slot] = project;
    countries[slot] = country;
    cells[cell + NAME] = name;
    cells[cell + MERIT] = 1;
    cells[cell + VIEWS] = 1;
    cells[cell + BYTES] = bytes;
  }

  private void empty(int slot) {
    int cell = slot << CELL_BITS;
    if (projects[slot] != null) {
      addToTable(
          cells[cell + NAME],
          projects[slot],
          countries[slot],
          cells[cell + VIEWS],
          cells[cell + BYTES]);
      projects[slot] = null;
      cells[cell + MERIT] = 0;
    }
  }

  private void addToTable(long name, Project project, Country country, long views, long bytes) {
    SumTable key = start((int) (name >> Integer.SIZE));
    appendKey(key, project, country);
    key.add(views, bytes);
  }
}
