package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.hive.ql.exec.Utilities;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatchCtx;
import org.apache.hadoop.hive.ql.io.HiveFileFormatUtils;
import org.apache.hadoop.hive.ql.io.IOPrepareCache;
import org.apache.hadoop.hive.ql.plan.MapWork;
import org.apache.hadoop.hive.ql.plan.PartitionDesc;
import org.apache.hadoop.hive.ql.plan.VectorPartitionDesc;
import org.apache.hadoop.hive.ql.plan.VectorPartitionDesc.VectorMapOperatorReadType;
import org.apache.hadoop.hive.serde2.ColumnProjectionUtils;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.SerDeUtils;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.JobConf;

/** How a query wants the rows of a split, if it wants them in batches. */
final class BatchPlan {
  private final VectorizedRowBatchCtx context;
  private final Object[] partitionValues;
  private final RequestLogTable table;
  private final Set<String> fields;

  private BatchPlan(JobConf job, MapWork work, PartitionDesc partition) throws IOException {
    context = Utilities.getVectorizedRowBatchCtx(job);
    table = table(job, partition, context);
    fields = isChain(work) ? ColumnProjectionUtils.getNestedColumnPaths(job) : Set.of();
    partitionValues = new Object[context.getPartitionColumnCount()];
    VectorizedRowBatchCtx.getPartitionValues(context, partition, partitionValues);
  }

  /** None for a query that Hive runs row by row. */
  static Optional<BatchPlan> of(FileSplit split, JobConf job) throws IOException {
    if (!Utilities.getIsVectorized(job)) {
      return Optional.empty();
    }
    MapWork work = Utilities.getMapWork(job);
    PartitionDesc partition =
        HiveFileFormatUtils.getFromPathRecursively(
            work.getPathToPartitionInfo(),
            split.getPath(),
            IOPrepareCache.get().getPartitionDescMap());
    VectorPartitionDesc read = partition.getVectorPartitionDesc();
    boolean inBatches =
        read != null
            && read.getVectorMapOperatorReadType()
                == VectorMapOperatorReadType.VECTORIZED_INPUT_FILE_FORMAT;
    return inBatches ? Optional.of(new BatchPlan(job, work, partition)) : Optional.empty();
  }

  /**
   * Whether one scan's rows go one way. Where Hive made one scan of two, it names the fields that
   * the one needed (4.0.1), and the rows go two ways.
   */
  private static boolean isChain(MapWork work) {
    return work.getAllOperators().stream()
        .allMatch(
            operator ->
                operator.getChildOperators() == null || operator.getChildOperators().size() < 2);
  }

  VectorizedRowBatch newBatch() {
    return context.createVectorizedRowBatch();
  }

  /** Empties a batch, which may come from a split of another partition. */
  void reset(VectorizedRowBatch batch) {
    batch.reset();
    context.addPartitionColsToBatch(batch, partitionValues);
  }

  private static RequestLogTable table(
      JobConf job, PartitionDesc partition, VectorizedRowBatchCtx context) throws IOException {
    int count = context.getDataColumnCount();
    try {
      return new RequestLogTable(
          job,
          SerDeUtils.createOverlayedProperties(
              partition.getTableDesc().getProperties(), partition.getProperties()),
          Arrays.asList(context.getRowColumnNames()).subList(0, count),
          Arrays.asList(context.getRowColumnTypeInfos()).subList(0, count));
    } catch (SerDeException error) {
      throw new IOException(error.getMessage(), error);
    }
  }

  LogLine newLine() {
    return table.newLine();
  }

  /** What the query needs of the table. */
  List<BatchColumn<LogLine>> columns() {
    int[] needed = context.getDataColumnNums();
    IntStream places =
        needed == null ? IntStream.range(0, context.getDataColumnCount()) : Arrays.stream(needed);
    return places.mapToObj(place -> column(table.part(place))).toList();
  }

  private BatchColumn<LogLine> column(Part<LogLine> part) {
    if (part.getFieldObjectInspector() instanceof PartsInspector<?> struct) {
      return new BatchColumn<>(part, struct(struct, part.getFieldName() + "."));
    }
    return new BatchColumn<>(part, CellWriter.of(part.getFieldObjectInspector()));
  }

  /** A struct none of whose fields is named is needed whole. */
  private <W> CellWriter struct(PartsInspector<W> struct, String prefix) {
    boolean whole = fields.stream().noneMatch(field -> field.startsWith(prefix));
    return new StructWriter<>(
        struct, part -> whole || fields.contains(prefix + part.getFieldName()));
  }
}
