package org.wikimedia.analytics.kraken.hive.serde;

import java.util.function.Supplier;

/**
 * Something that takes time to make: made when it is first asked for, so never while a query is
 * compiled, and not at all for one that does not need it. Serves one thread.
 */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T made;

  private Once(Supplier<T> maker) {
    this.maker = maker;
  }

  static <T> Supplier<T> of(Supplier<T> maker) {
    return new Once<>(maker);
  }

  @Override
  public T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
