package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.pig.Expression;
import org.apache.pig.LoadFunc;
import org.apache.pig.LoadMetadata;
import org.apache.pig.LoadPushDown;
import org.apache.pig.ResourceSchema;
import org.apache.pig.ResourceStatistics;
import org.apache.pig.backend.hadoop.executionengine.mapReduceLayer.PigSplit;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.apache.pig.impl.logicalLayer.schema.Schema;
import org.apache.pig.impl.util.UDFContext;
import org.apache.pig.tools.pigstats.PigStatusReporter;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/**
 * Loads raw request logs: files, folders (walked) and globs, plain or compressed by a codec that
 * Hadoop has. {@code RequestLogLoader()} tells the format of each line by itself, {@code
 * RequestLogLoader('tab')} takes all for that one. Rows have the columns of {@link RequestColumn};
 * those that a script does not use are not made.
 *
 * <p>Lines that are no requests are left out and counted, by reason, in the group {@code
 * webrequest} of Hadoop's counters.
 */
public final class RequestLogLoader extends LoadFunc implements LoadMetadata, LoadPushDown {
  private static final String GROUP = "webrequest";
  private static final String REQUIRED = "required";
  private static final RequestColumn[] ALL = RequestColumn.values();

  private final RequestParser parser;
  private final Request request = new Request();
  private RequestColumn[] columns = ALL;
  private RecordReader<?, ?> lines;
  private String signature;

  public RequestLogLoader() {
    this("auto");
  }

  /**
   * @param format {@code auto}, {@code tab}, {@code space}, {@code json} or {@code kraken}
   */
  public RequestLogLoader(String format) {
    parser = new RequestParser(format(format));
  }

  @Override
  public void setLocation(String location, Job job) throws IOException {
    FileInputFormat.setInputPaths(job, location);
  }

  @Override
  public InputFormat<?, ?> getInputFormat() {
    return new RawLines();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Pig declares it
  public void prepareToRead(RecordReader reader, PigSplit split) {
    lines = reader;
    String required = properties().getProperty(REQUIRED);
    if (required != null) {
      columns = columns(required);
    }
  }

  @Override
  public Tuple getNext() throws IOException {
    try {
      while (lines.nextKeyValue()) {
        byte[] line = ((Text) lines.getCurrentValue()).copyBytes();
        ParseStatus status = parser.parse(line, request);
        if (status == ParseStatus.PARSED) {
          return row(line);
        }
        count(status);
      }
      return null;
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      throw new IOException(error);
    }
  }

  @Override
  public void setUDFContextSignature(String given) {
    signature = given;
  }

  @Override
  public ResourceSchema getSchema(String location, Job job) {
    Schema schema = new Schema();
    for (RequestColumn column : ALL) {
      schema.add(new Schema.FieldSchema(column.label(), column.type()));
    }
    return new ResourceSchema(schema);
  }

  @Override
  public ResourceStatistics getStatistics(String location, Job job) {
    return null;
  }

  @Override
  public String[] getPartitionKeys(String location, Job job) {
    return null;
  }

  @Override
  public void setPartitionFilter(Expression filter) {}

  @Override
  public List<OperatorSet> getFeatures() {
    return List.of(OperatorSet.PROJECTION);
  }

  @Override
  public RequiredFieldResponse pushProjection(RequiredFieldList required) {
    String indexes =
        required.getFields().stream()
            .map(field -> Integer.toString(field.getIndex()))
            .collect(Collectors.joining(","));
    properties().setProperty(REQUIRED, indexes);
    return new RequiredFieldResponse(true);
  }

  private Tuple row(byte[] line) {
    List<Object> values = new ArrayList<>(columns.length);
    for (RequestColumn column : columns) {
      values.add(column == RequestColumn.LINE ? new DataByteArray(line) : column.read(request));
    }
    return TupleFactory.getInstance().newTupleNoCopy(values);
  }

  private static void count(ParseStatus status) {
    PigStatusReporter.getInstance().incrCounter(GROUP, "malformed " + status.reason(), 1);
  }

  private Properties properties() {
    return UDFContext.getUDFContext().getUDFProperties(getClass(), new String[] {signature});
  }

  private static RequestColumn[] columns(String required) {
    return Arrays.stream(required.split(","))
        .filter(index -> !index.isEmpty())
        .map(index -> ALL[Integer.parseInt(index)])
        .toArray(RequestColumn[]::new);
  }

  private static LogFormat format(String label) {
    return LogFormat.of(label).orElseThrow(() -> noFormat(label));
  }

  private static IllegalArgumentException noFormat(String label) {
    String labels =
        Arrays.stream(LogFormat.values()).map(LogFormat::label).collect(Collectors.joining(", "));
    return new IllegalArgumentException("'" + label + "' is no log format; there are " + labels);
  }
}
