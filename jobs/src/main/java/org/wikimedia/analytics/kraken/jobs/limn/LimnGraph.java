package org.wikimedia.analytics.kraken.jobs.limn;

import java.util.ArrayList;
import java.util.List;

/** A graph of one table: lines, areas on top of each other, or a map of countries. */
public final class LimnGraph {
  /** What is drawn. */
  enum Shape {
    LINES,
    STACKED,
    MAP
  }

  final String id;
  final String name;
  final LimnTable table;
  final Shape shape;
  final List<LimnColumn> columns;
  final List<LimnAnnotation> annotations = new ArrayList<>();
  String desc = "";
  boolean logarithmic;
  boolean percent;

  /** Place of the column whose changes are shown, -1 for none. */
  int callout;

  private LimnGraph(
      String id, String name, LimnTable table, Shape shape, List<LimnColumn> columns) {
    this.id = id;
    this.name = name;
    this.table = table;
    this.shape = shape;
    this.columns = columns;
  }

  /** A line for every column. */
  public static LimnGraph lines(String id, String name, LimnTable table) {
    return lines(id, name, table, table.columns());
  }

  public static LimnGraph lines(String id, String name, LimnTable table, List<LimnColumn> columns) {
    return new LimnGraph(id, name, table, Shape.LINES, columns);
  }

  /** Areas that add up. */
  public static LimnGraph stacked(
      String id, String name, LimnTable table, List<LimnColumn> columns) {
    return new LimnGraph(id, name, table, Shape.STACKED, columns);
  }

  /** Countries; the ids of the table's columns are their ISO codes. */
  public static LimnGraph map(String id, String name, LimnTable table) {
    return new LimnGraph(id, name, table, Shape.MAP, List.of());
  }

  /** The id of what it draws. */
  public String tableId() {
    return table.id();
  }

  public String id() {
    return id;
  }

  /** Describes it to people, in HTML. */
  public LimnGraph described(String html) {
    desc = html;
    return this;
  }

  public LimnGraph annotated(List<LimnAnnotation> remarks) {
    annotations.addAll(remarks);
    return this;
  }

  /** Shows it on a logarithmic scale first. */
  public LimnGraph logarithmic() {
    logarithmic = true;
    return this;
  }

  /** Shows the changes of that column, not of the first; of none if it is not drawn. */
  public LimnGraph calloutOf(String columnId) {
    callout = columns.stream().map(LimnColumn::id).toList().indexOf(columnId);
    return this;
  }

  /** Leaves out the changes of its first line, if that is no total. */
  public LimnGraph withoutCallout() {
    callout = -1;
    return this;
  }

  /** Its numbers are percent. */
  public LimnGraph percent() {
    percent = true;
    return this;
  }
}
