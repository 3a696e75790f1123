package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * {@code HourOf(time)}: the hour in UTC that a time as logged lies in, null for what is no time.
 */
public final class HourOf extends TextQuestion<String> {
  private final RequestFields fields = new RequestFields();

  public HourOf() {
    super("hour:chararray");
  }

  @Override
  protected String answer(ByteSlice time) {
    int hour = fields.clear().set(Field.TIME, time).request().hour();
    return hour == Hour.NONE ? null : Hour.text(hour);
  }
}
