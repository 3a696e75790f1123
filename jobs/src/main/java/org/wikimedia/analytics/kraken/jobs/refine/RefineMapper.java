package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Mapper;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.jobs.lines.Quarantine;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.run.TaskFailure;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

/** Makes a row of each request; lines that are none go to quarantine. */
public final class RefineMapper extends Mapper<LongWritable, LineBlock, CountKey, BytesWritable> {
  private final Request request = new Request();
  private final RowKey rowKey = new RowKey();
  private final CountKey key = new CountKey();
  private final BytesWritable value = new BytesWritable();
  private final GenericDatumWriter<GenericRecord> rows =
      new GenericDatumWriter<>(RefinedWebrequest.getClassSchema());
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
  private RefinePlan plan;
  private RequestParser parser;
  private List<PageviewDefinition> definitions;
  private Verdict[] judged;
  private Refinery refinery;
  private LineTotals totals;
  private Quarantine quarantine;
  private Counter read;

  /** Unlike the framework's, hands on nothing after an error. */
  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      setup(context);
      while (context.nextKeyValue()) {
        map(context.getCurrentKey(), context.getCurrentValue(), context);
      }
      cleanup(context);
    } catch (IOException | RuntimeException | Error error) {
      TaskFailure.note(context, error);
      throw error;
    }
  }

  @Override
  protected void setup(Context context) {
    plan = new RefinePlan(context.getConfiguration());
    parser = new RequestParser(plan.format());
    definitions = plan.definitions();
    judged = new Verdict[definitions.size()];
    byte[] salt = Salt.of(context.getCredentials());
    Clients clients = new Clients(plan.addresses(), plan.agents(), salt);
    CountryLookup countries = RefineSettings.GEO_DB.countries().open(plan.configuration());
    refinery = new Refinery(definitions, plan.data(), countries, clients);
    totals = new LineTotals(definitions);
    quarantine = new Quarantine(context);
    read = context.getCounter(LineAccounts.GROUP, LineAccounts.READ);
  }

  @Override
  protected void map(LongWritable unused, LineBlock block, Context context)
      throws IOException, InterruptedException {
    if (block.fragment() == Fragment.NONE) {
      refineLines(block, context);
    } else {
      quarantine.addPiece(block);
      if (block.fragment() == Fragment.FIRST) {
        totals.addLine(ParseStatus.LONG_LINE);
      }
    }
    read.setValue(totals.read());
  }

  @Override
  protected void cleanup(Context context) throws IOException, InterruptedException {
    quarantine.close();
    totals.drain(
        (name, from, to, numbers) -> {
          key.set(TotalsFormat.NO_HOUR, RefineChannel.TOTAL.ordinal(), name, from, to);
          context.write(key, LongBytes.write(numbers[0]));
        });
  }

  private void refineLines(LineBlock block, Context context)
      throws IOException, InterruptedException {
    parser.start(block.buffer(), block.from(), block.limit());
    while (parser.next(request)) {
      ParseStatus status = request.parseStatus();
      totals.addLine(status);
      if (status != ParseStatus.PARSED) {
        quarantine.add(status, block.buffer(), parser.lineFrom(), parser.lineTo());
      } else if (request.hour() < plan.from() || request.hour() >= plan.until()) {
        totals.of(request.hour()).addOutOfRange();
      } else {
        refine(context);
      }
    }
  }

  private void refine(Context context) throws IOException, InterruptedException {
    LineTotals.OfHour hour = totals.of(request.hour());
    hour.addParsed(request.sequence() >= 0);
    for (int i = 0; i < judged.length; i++) {
      judged[i] = definitions.get(i).judge(request);
      hour.addVerdict(i, judged[i].ordinal());
    }
    bytes.reset();
    rows.write(refinery.refine(request, judged), encoder);
    byte[] row = bytes.toByteArray();
    value.set(row, 0, row.length);
    rowKey.of(request);
    key.set(request.hour(), RefineChannel.ROW.ordinal(), rowKey.bytes(), 0, rowKey.length());
    context.write(key, value);
  }
}
