package org.wikimedia.analytics.kraken.pig;

import java.util.Locale;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.DataType;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.EventSecond;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * A column of a request in Pig: the sixteen fields of a line as logged, and what is read out of
 * them. Fields that may hold any bytes are bytearrays, so that nothing is lost; Pig turns them into
 * chararrays where a script uses them as such.
 */
enum RequestColumn {
  HOSTNAME(Field.HOST, DataType.CHARARRAY),
  SEQUENCE(Field.SEQUENCE, DataType.CHARARRAY),
  DT(Field.TIME, DataType.CHARARRAY),
  TIME_FIRSTBYTE(Field.SERVICE_TIME, DataType.CHARARRAY),
  IP(Field.CLIENT_IP, DataType.CHARARRAY),
  /** Cache status, slash, HTTP status. */
  STATUS(Field.STATUS, DataType.CHARARRAY),
  RESPONSE_SIZE(Field.SIZE, DataType.CHARARRAY),
  HTTP_METHOD(Field.METHOD, DataType.CHARARRAY),
  URL(Field.URL, DataType.BYTEARRAY),
  PEER(Field.PEER, DataType.CHARARRAY),
  CONTENT_TYPE(Field.CONTENT_TYPE, DataType.CHARARRAY),
  REFERER(Field.REFERER, DataType.BYTEARRAY),
  X_FORWARDED_FOR(Field.X_FORWARDED_FOR, DataType.CHARARRAY),
  /** With its spaces decoded. */
  USER_AGENT(Field.USER_AGENT, DataType.BYTEARRAY),
  ACCEPT_LANGUAGE(Field.ACCEPT_LANGUAGE, DataType.CHARARRAY),
  X_ANALYTICS(Field.X_ANALYTICS, DataType.BYTEARRAY),
  /** Event hour in UTC, {@code 2013-02-28T22}. */
  HOUR(null, DataType.CHARARRAY),
  /** Event time in seconds since 1970. */
  SECONDS(null, DataType.LONG),
  /** The sequence as an unsigned number, null for none. */
  SEQUENCE_NUMBER(null, DataType.LONG),
  HTTP_STATUS(null, DataType.CHARARRAY),
  URI_HOST(null, DataType.CHARARRAY),
  URI_PATH(null, DataType.BYTEARRAY),
  /** Empty, or with its leading question mark. */
  URI_QUERY(null, DataType.BYTEARRAY),
  /** The whole line without its line end. */
  LINE(null, DataType.BYTEARRAY);

  private final Field field;
  private final byte type;
  private final String label = name().toLowerCase(Locale.ROOT);

  RequestColumn(Field field, byte type) {
    this.field = field;
    this.type = type;
  }

  /** The name in scripts. */
  String label() {
    return label;
  }

  /** Pig's type. */
  byte type() {
    return type;
  }

  /** The field of a line that this is, null for what is read out of others. */
  Field field() {
    return field;
  }

  /** The column with a name, null if there is none. */
  static RequestColumn of(String label) {
    for (RequestColumn column : values()) {
      if (column.label.equals(label)) {
        return column;
      }
    }
    return null;
  }

  /** The value of a parsed request; {@link #LINE} is the loader's to give. */
  Object read(Request request) {
    return switch (this) {
      case USER_AGENT -> value(request.userAgent());
      case SECONDS -> EventSecond.of(request);
      case SEQUENCE_NUMBER -> request.sequence() < 0 ? null : request.sequence();
      case HOUR -> Hour.text(request.hour());
      case HTTP_STATUS -> value(request.httpStatus());
      case URI_HOST -> value(request.url().host());
      case URI_PATH -> value(request.url().path());
      case URI_QUERY -> value(request.url().query());
      case LINE -> null;
      default -> value(request.get(field));
    };
  }

  private Object value(ByteSlice bytes) {
    return type == DataType.BYTEARRAY ? new DataByteArray(bytes.copy()) : bytes.toString();
  }
}
