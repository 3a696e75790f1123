package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.metadata.HiveException;
import org.apache.hadoop.hive.ql.udf.UDFType;
import org.apache.hadoop.hive.ql.udf.generic.GenericUDF;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;

/**
 * What all functions have in common: arguments are checked when a query is compiled, NULL gives
 * NULL, and nothing is built before the first answer is asked for. That is at the first row, but
 * where all arguments are constants: there Hive asks once, while it compiles, and an exception ends
 * the compilation.
 *
 * <p>Hive copies a function from process to process by its fields: those that are made there are
 * transient.
 */
@UDFType(deterministic = true)
abstract class KrakenFunction extends GenericUDF {
  private transient Arguments arguments;
  private transient boolean isPrepared;

  /** What it takes, in order; what may be left out is last. */
  abstract List<Parameter> parameters();

  /** The type of its answers. */
  abstract ObjectInspector answers();

  /**
   * Looks at the constants while the query is compiled.
   *
   * @throws UDFArgumentException with a sentence
   */
  void check(Arguments constants) throws UDFArgumentException {}

  /** Builds what answers take, where they are given. */
  void prepare() {}

  /** The answer for a row, in an object that may be used again for the next one. */
  abstract Object answer(Arguments row);

  @Override
  public final ObjectInspector initialize(ObjectInspector[] types) throws UDFArgumentException {
    arguments = Arguments.of(names()[0], parameters(), types);
    check(arguments);
    return answers();
  }

  @Override
  public final Object evaluate(DeferredObject[] row) throws HiveException {
    if (!arguments.read(row)) {
      return null;
    }
    if (!isPrepared) {
      prepare();
      isPrepared = true;
    }
    return answer(arguments);
  }

  @Override
  public final String getDisplayString(String[] children) {
    return getStandardDisplayString(names()[0], children);
  }

  /** The names it goes by, its own first. */
  final String[] names() {
    return getClass().getAnnotation(Description.class).name().split(",");
  }
}
