package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.util.List;
import org.apache.pig.AccumulatorEvalFunc;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.apache.pig.impl.logicalLayer.schema.Schema;
import org.apache.pig.impl.util.Utils;
import org.apache.pig.parser.ParserException;
import org.wikimedia.analytics.kraken.sequence.SequenceStats;

/**
 * {@code SequenceLoss(numbers)}: what the sequence numbers of one cache and hour, a bag in
 * ascending order, say of lost and repeated lines. Nulls are no numbers; null for a bag without
 * any.
 */
public final class SequenceLoss extends AccumulatorEvalFunc<Tuple> {
  private static final String SCHEMA =
      "loss:tuple(min:long,max:long,actual:long,expected:long,lost:long,duplicate:long,"
          + "percent_lost:chararray)";

  private SequenceStats stats = new SequenceStats();

  @Override
  public void accumulate(Tuple input) throws IOException {
    for (Tuple row : (DataBag) input.get(0)) {
      if (row.get(0) instanceof Number number) {
        stats.addLines(1);
        stats.addInterval(number.longValue(), 1);
      }
    }
  }

  @Override
  public Tuple getValue() {
    if (stats.isEmpty()) {
      return null;
    }
    return TupleFactory.getInstance()
        .newTuple(
            List.of(
                stats.min(),
                stats.max(),
                stats.actual(),
                stats.expected(),
                stats.lost(),
                stats.duplicate(),
                stats.percentLost()));
  }

  @Override
  public void cleanup() {
    stats = new SequenceStats();
  }

  @Override
  public Schema outputSchema(Schema input) {
    try {
      return Utils.getSchemaFromString(SCHEMA);
    } catch (ParserException error) {
      throw new IllegalStateException(SCHEMA, error);
    }
  }
}
