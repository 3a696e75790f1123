package org.wikimedia.analytics.kraken.pig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * {@code CompactHours(text)}: hour and views of an hour string of the compact dumps, views null for
 * a missing hour; null for a text that is no such string.
 */
public final class CompactHours extends TextQuestion<DataBag> {
  public CompactHours() {
    super("hours:bag{hour:tuple(hour:int,views:long)}");
  }

  @Override
  protected DataBag answer(ByteSlice text) {
    Map<Integer, Long> counts =
        org.wikimedia.analytics.kraken.counts.CompactHours.decode(text.toString());
    if (counts == null) {
      return null;
    }
    List<Tuple> hours = new ArrayList<>();
    counts.forEach(
        (hour, views) ->
            hours.add(TupleFactory.getInstance().newTuple(Arrays.asList(hour, views))));
    return BagFactory.getInstance().newDefaultBag(hours);
  }
}
