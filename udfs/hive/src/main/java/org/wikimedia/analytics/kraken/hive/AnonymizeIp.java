package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.exec.UDFArgumentTypeException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.privacy.Anonymizer;
import org.wikimedia.analytics.kraken.privacy.TruncatedAddress;

/** Client addresses that tell less. */
@Description(
    name = "anonymize_ip",
    value =
        "_FUNC_(ip[, method[, user_agent]]) - the address made less telling: truncate (the default)"
            + " leaves the network, /24 or /48, and gives NULL for what is no address; md5, sha1,"
            + " sha256, sha512 and murmur3_32 give a hash of the address and, behind it, the agent,"
            + " which is a pseudonym. A NULL agent is none",
    extended =
        """
        Example:
          > SELECT _FUNC_('203.0.113.77');
          203.0.113.0
          > SELECT _FUNC_('203.0.113.77', 'murmur3_32');
          77d8624b
          > SELECT _FUNC_('127.0.0.1', 'md5', 'fake user agent string');
          9c4dd865c49228784fa75b274246dab6
        """)
public final class AnonymizeIp extends KrakenFunction {
  private static final String TRUNCATE = "truncate";

  /** Null to truncate. */
  private transient Anonymizer hashes;

  @Override
  List<Parameter> parameters() {
    return List.of(
        Parameter.text("ip"),
        Parameter.constant("method").orNothing(),
        Parameter.text("user_agent").orNothing());
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void check(Arguments constants) throws UDFArgumentException {
    String method = constants.text(1);
    if (method == null || method.equals(TRUNCATE)) {
      return;
    }
    try {
      hashes = Anonymizer.of(method);
    } catch (IllegalArgumentException e) {
      throw new UDFArgumentTypeException(1, "anonymize_ip: " + e.getMessage() + "; or " + TRUNCATE);
    }
  }

  @Override
  Object answer(Arguments row) {
    return hashes == null
        ? TruncatedAddress.of(row.bytes(0))
        : hashes.hash(row.text(0), row.text(2));
  }
}
