package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.exec.UDFArgumentLengthException;
import org.apache.hadoop.hive.ql.exec.UDFArgumentTypeException;
import org.apache.hadoop.hive.ql.metadata.HiveException;
import org.apache.hadoop.hive.ql.udf.generic.GenericUDF.DeferredObject;
import org.apache.hadoop.hive.serde2.objectinspector.ConstantObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** The arguments of one call: checked when a query is compiled, then read row by row. */
final class Arguments {
  private final Argument[] arguments;

  /** Whether there is an answer for a row without that argument. */
  private final boolean[] mayBeNull;

  /** How many the call has; behind them are those left out. */
  private final int given;

  private Arguments(List<Parameter> parameters, ObjectInspector[] types) {
    given = types.length;
    arguments = new Argument[parameters.size()];
    mayBeNull = new boolean[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          new Argument(
              i < given ? types[i] : PrimitiveObjectInspectorFactory.writableVoidObjectInspector);
      mayBeNull[i] = parameters.get(i).mayBeNull();
    }
  }

  /**
   * The arguments of a call.
   *
   * @throws UDFArgumentException with a sentence, if there are too few or too many of them, one is
   *     of a wrong type, or no constant where one is needed
   */
  static Arguments of(String function, List<Parameter> parameters, ObjectInspector[] types)
      throws UDFArgumentException {
    long fewest = parameters.stream().filter(parameter -> !parameter.mayBeLeftOut()).count();
    if (types.length < fewest || types.length > parameters.size()) {
      throw new UDFArgumentLengthException(
          function + " takes " + number(fewest, parameters.size()) + ": " + names(parameters));
    }
    for (int i = 0; i < types.length; i++) {
      check(function, parameters.get(i), types[i], i);
    }
    return new Arguments(parameters, types);
  }

  private static void check(String function, Parameter parameter, ObjectInspector type, int index)
      throws UDFArgumentTypeException {
    if (!parameter.accepted().has(type)) {
      String takes = " takes " + parameter.accepted().words() + " as " + parameter.name();
      throw new UDFArgumentTypeException(index, function + takes + ", not " + type.getTypeName());
    }
    boolean constant = type instanceof ConstantObjectInspector || Accepted.isNothing(type);
    if (parameter.isConstant() && !constant) {
      String takes = " takes a constant as " + parameter.name();
      throw new UDFArgumentTypeException(index, function + takes + ", the same for all rows");
    }
  }

  private static String number(long fewest, int most) {
    if (fewest == most) {
      return most == 1 ? "one argument" : most + " arguments";
    }
    return fewest + (most == fewest + 1 ? " or " : " to ") + most + " arguments";
  }

  /** {@code uri_host, uri_path[, x_analytics]}. */
  static String names(List<Parameter> parameters) {
    String names =
        parameters.stream()
            .map(parameter -> (parameter.mayBeLeftOut() ? "[, " : ", ") + parameter.name())
            .collect(Collectors.joining());
    long optional = parameters.stream().filter(Parameter::mayBeLeftOut).count();
    return names.substring(2) + "]".repeat((int) optional);
  }

  /** Turns to the next row; false if it has a NULL that leaves nothing to say. */
  boolean read(DeferredObject[] row) throws HiveException {
    for (int i = 0; i < arguments.length; i++) {
      Argument argument = arguments[i];
      if (!argument.isConstant()) {
        argument.set(row[i].get());
      }
      if (!argument.isGiven() && !mayBeNull[i]) {
        return false;
      }
    }
    return true;
  }

  /** Null for NULL, and for an argument that was left out. */
  ByteSlice bytes(int index) {
    return arguments[index].bytes();
  }

  /** Null for NULL, and for an argument that was left out. */
  String text(int index) {
    ByteSlice bytes = bytes(index);
    return bytes == null ? null : bytes.toString();
  }

  Map<String, String> pairs(int index) {
    return arguments[index].pairs();
  }

  void setPairs(RequestFields fields, int index) {
    arguments[index].setPairs(fields);
  }

  void setTime(RequestFields fields, int index) {
    arguments[index].setTime(fields);
  }

  void set(RequestFields fields, Field field, int index) {
    fields.set(field, bytes(index));
  }
}
