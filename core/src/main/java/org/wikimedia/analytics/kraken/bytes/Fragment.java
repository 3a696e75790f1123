package org.wikimedia.analytics.kraken.bytes;

/** Which piece of a line longer than a block of lines can be a block holds, if it holds one. */
public enum Fragment {
  /** Whole lines. */
  NONE,
  /** The beginning of a line; no LF inside. */
  FIRST,
  /** A piece of the middle; no LF inside. */
  MIDDLE,
  /** The end of the line; its only LF is its last byte. */
  LAST
}
