package org.wikimedia.analytics.kraken.hive.serde;

import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.writableBooleanObjectInspector;
import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.writableLongObjectInspector;
import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.writableStringObjectInspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * What a definition says of a line: its verdict, the project of its host and, unless a rule refused
 * it, its title and size. The line is judged once, however many fields are asked for.
 */
final class LineView {
  private final Supplier<PageviewDefinition> definition;
  private final Supplier<RequestCarrier> carriers;
  private final Texts<Verdict> verdictTexts = new Texts<>(Verdict::name);
  private final Text title = new Text();
  private final LongWritable bytes = new LongWritable();
  private final BooleanWritable free = new BooleanWritable();
  private Request request;
  private Verdict verdict;
  private long judged;

  LineView(Supplier<PageviewDefinition> definition, Supplier<RequestCarrier> carriers) {
    this.definition = definition;
    this.carriers = carriers;
  }

  /** Turns to a line; Hive may show the lines of one reader through the columns of another. */
  LineView of(Request next) {
    if (next != request) {
      request = next;
      judged = -1;
    }
    return this;
  }

  /** The struct's fields, in their order. */
  static PartsInspector<LineView> inspector() {
    List<Part<LineView>> parts = new ArrayList<>();
    add(parts, "verdict", writableStringObjectInspector, LineView::verdict);
    addText(parts, "project_code", project -> project.publishedCode().toLatin1());
    add(parts, "title", writableStringObjectInspector, LineView::title);
    addText(parts, "language", Project::language);
    addText(parts, "family", Project::family);
    addText(parts, "site", project -> project.site().letter());
    add(parts, "is_free", writableBooleanObjectInspector, LineView::free);
    add(parts, "bytes", writableLongObjectInspector, LineView::bytes);
    return new PartsInspector<>(LineView.class, parts);
  }

  private static void add(
      List<Part<LineView>> parts,
      String name,
      ObjectInspector inspector,
      Function<LineView, Object> value) {
    parts.add(new Part<>(name, parts.size(), inspector, value));
  }

  private static void addText(
      List<Part<LineView>> parts, String name, Function<Project, String> cell) {
    Texts<Project> texts = new Texts<>(cell);
    add(
        parts,
        name,
        writableStringObjectInspector,
        view -> view.project() == null ? null : texts.of(view.project()));
  }

  private boolean isRefused() {
    if (judged != request.generation()) {
      judged = request.generation();
      verdict = definition.get().judge(request);
    }
    return verdict.kind() == Verdict.Kind.REJECTED;
  }

  /** The project of the host, also of a line that was refused; null if there is none. */
  private Project project() {
    isRefused();
    return view().project();
  }

  private PageView view() {
    return definition.get().view();
  }

  /** The outcome's name; {@code counted} if no rule refused the line. */
  String verdictName() {
    isRefused();
    return verdict.name();
  }

  private Text verdict() {
    isRefused();
    return verdictTexts.of(verdict);
  }

  private Text title() {
    if (isRefused()) {
      return null;
    }
    ByteSlice published = view().publishedTitle();
    title.set(published.array(), published.from(), published.length());
    LineBytes.replace(title.getBytes(), 0, title.getLength());
    return title;
  }

  private LongWritable bytes() {
    if (isRefused()) {
      return null;
    }
    bytes.set(view().bytes());
    return bytes;
  }

  private BooleanWritable free() {
    RequestCarrier carrier = carriers.get();
    if (project() == null || !carrier.read(request)) {
      return null;
    }
    free.set(carrier.isFree(project(), request.hour()));
    return free;
  }
}
