package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** A mobile carrier of Wikipedia Zero, with its deals in the order of their time. */
public final class Carrier {
  private final CarrierIdentity identity;
  private final Deal[] deals;
  private final ByteSlice slug;
  private final ByteSlice firstCode;

  /**
   * @param deals at least one, none overlapping another
   */
  Carrier(CarrierIdentity identity, List<Deal> deals) {
    this.identity = identity;
    this.deals = deals.stream().sorted(Comparator.comparingInt(Deal::from)).toArray(Deal[]::new);
    List<String> codes = identity.codes();
    slug = ByteSlice.of(identity.slug().getBytes(UTF_8));
    firstCode =
        ByteSlice.of((codes.isEmpty() ? CarrierIdentity.NONE : codes.get(0)).getBytes(UTF_8));
  }

  /** Its codes as logged ({@code 641-14}); none if it is told by its networks only, or not yet. */
  public List<String> codes() {
    return identity.codes();
  }

  /** Its name in published files: {@code orange-uganda}. */
  public String slug() {
    return identity.slug();
  }

  /** Its name for people. */
  public String name() {
    return identity.name();
  }

  /** The ISO code of the country that it serves, {@code -} for the one of all other codes. */
  public String country() {
    return identity.country();
  }

  /** The deal of that hour, null if there was none. */
  public Deal deal(int hour) {
    Deal deal = lastDealBegun(hour);
    return deal.isValidAt(hour) ? deal : null;
  }

  /**
   * The deal of that hour; without one, the last that had begun by then, which has ended; before
   * the first, the first.
   */
  public Deal lastDealBegun(int hour) {
    Deal last = deals[0];
    for (Deal deal : deals) {
      if (deal.from() <= hour) {
        last = deal;
      }
    }
    return last;
  }

  List<Deal> deals() {
    return List.of(deals);
  }

  boolean hasNetworks() {
    return identity.hasNetworks();
  }

  /** The data file of its CIDR blocks. */
  String networks() {
    return identity.networks();
  }

  /** The slug as published; not to be changed. */
  ByteSlice slugBytes() {
    return slug;
  }

  /** The first of its codes, or a dash; not to be changed. */
  ByteSlice firstCode() {
    return firstCode;
  }

  @Override
  public String toString() {
    return slug();
  }
}
