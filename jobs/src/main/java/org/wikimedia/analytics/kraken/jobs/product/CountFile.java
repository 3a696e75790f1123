package org.wikimedia.analytics.kraken.jobs.product;

import java.io.Closeable;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;

/** A file being written, count by count in ascending order of keys. Closing finishes it. */
public interface CountFile extends CountReceiver, Closeable {}
