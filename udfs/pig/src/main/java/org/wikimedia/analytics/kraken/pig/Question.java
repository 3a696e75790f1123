package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pig.EvalFunc;
import org.apache.pig.LoadCaster;
import org.apache.pig.builtin.Utf8StorageConverter;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.DataType;
import org.apache.pig.data.Tuple;
import org.apache.pig.impl.logicalLayer.schema.Schema;
import org.apache.pig.impl.util.Utils;
import org.apache.pig.parser.ParserException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * A question of core as a function of Pig. Null is the answer when one of the arguments it must
 * have is null. Texts may be chararrays or, with the bytes as they were logged, bytearrays;
 * X-Analytics may be a map, too.
 *
 * @param <T> Pig's type of the answer
 */
abstract class Question<T> extends EvalFunc<T> {
  /** For a text that was not given. */
  static final ByteSlice NOTHING = new ByteSlice();

  private final String schema;
  private final int required;
  private final int most;
  private boolean ready;

  /**
   * @param schema name and type of the answer, as Pig Latin writes them
   * @param required arguments that must be there and not null, the first ones
   * @param most arguments it takes
   */
  Question(String schema, int required, int most) {
    this.schema = schema;
    this.required = required;
    this.most = most;
  }

  /** Called once before the first answer: reads data files, never while a script is compiled. */
  protected abstract void prepare() throws IOException;

  /** The answer; an argument beyond the required ones may be missing or null. */
  protected abstract T answer(Tuple arguments) throws IOException;

  @Override
  public final T exec(Tuple input) throws IOException {
    if (input == null || lacksAny(input)) {
      return null;
    }
    if (!ready) {
      prepare();
      ready = true;
    }
    return answer(input);
  }

  @Override
  public Schema outputSchema(Schema input) {
    int given = input == null ? 0 : input.size();
    if (given < required || given > most) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + " takes " + arguments() + ", not " + given);
    }
    try {
      return Utils.getSchemaFromString(schema);
    } catch (ParserException error) {
      throw new IllegalStateException(schema, error);
    }
  }

  /** Pig looks one class up only. */
  @Override
  public final Type getReturnType() {
    Type type = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    return type instanceof ParameterizedType generic ? generic.getRawType() : type;
  }

  /** Bytes of an answer become a chararray as those of a loaded field do. */
  @Override
  public final LoadCaster getLoadCaster() {
    return new Utf8StorageConverter();
  }

  /** An argument's bytes; null if it is null or missing. */
  static ByteSlice bytes(Tuple arguments, int index) throws IOException {
    return bytes(value(arguments, index));
  }

  /**
   * The bytes of a text or number, null for null.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static ByteSlice bytes(Object value) {
    if (value == null) {
      return null;
    }
    refuseNested(value);
    return value instanceof DataByteArray logged
        ? ByteSlice.of(logged.get())
        : ByteSlice.of(value.toString());
  }

  /** An argument's text; null if it is null or missing. */
  static String text(Tuple arguments, int index) throws IOException {
    Object value = value(arguments, index);
    refuseNested(value);
    return value == null ? null : value.toString();
  }

  /** X-Analytics as logged, given like that or as a map; null if it is null or missing. */
  static ByteSlice pairs(Tuple arguments, int index) throws IOException {
    return pairs(value(arguments, index));
  }

  /** X-Analytics as logged, given like that or as a map; null for null. */
  static ByteSlice pairs(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return bytes(value);
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    map.forEach((key, text) -> pairs.put(key.toString(), text == null ? null : text.toString()));
    return bytes(org.wikimedia.analytics.kraken.request.XAnalyticsMap.text(pairs));
  }

  private static Object value(Tuple arguments, int index) throws IOException {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private static void refuseNested(Object value) {
    if (value instanceof Map || value instanceof Tuple || value instanceof DataBag) {
      throw new IllegalArgumentException(
          "a text is needed, not the " + DataType.findTypeName(value) + " " + value);
    }
  }

  private boolean lacksAny(Tuple input) throws IOException {
    for (int i = 0; i < required; i++) {
      if (i >= input.size() || input.get(i) == null) {
        return true;
      }
    }
    return false;
  }

  private String arguments() {
    if (most == Integer.MAX_VALUE) {
      return "at least " + required + " arguments";
    }
    String range = required == most ? "" + most : required + " to " + most;
    return range + (most == 1 ? " argument" : " arguments");
  }
}
