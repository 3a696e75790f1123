package org.wikimedia.analytics.kraken.pig;

import java.util.ArrayList;
import java.util.List;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** {@code HostProperties(uri_host)}: a host taken apart as the refinery's normalize_host does. */
public final class HostProperties extends TextQuestion<Tuple> {
  public HostProperties() {
    super(
        "host_properties:tuple(project_class:chararray,project:chararray,"
            + "qualifiers:bag{qualifier:tuple(qualifier:chararray)},tld:chararray,"
            + "project_family:chararray)");
  }

  @Override
  protected Tuple answer(ByteSlice text) {
    org.wikimedia.analytics.kraken.project.HostProperties host =
        org.wikimedia.analytics.kraken.project.HostProperties.of(text.toString());
    TupleFactory tuples = TupleFactory.getInstance();
    List<Tuple> qualifiers = new ArrayList<>();
    host.qualifiers().forEach(qualifier -> qualifiers.add(tuples.newTuple((Object) qualifier)));
    return tuples.newTuple(
        List.of(
            host.projectFamily(),
            host.project(),
            BagFactory.getInstance().newDefaultBag(qualifiers),
            host.tld(),
            host.projectFamily()));
  }
}
