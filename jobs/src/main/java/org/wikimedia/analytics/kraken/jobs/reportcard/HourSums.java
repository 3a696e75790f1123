package org.wikimedia.analytics.kraken.jobs.reportcard;

import org.wikimedia.analytics.kraken.aggregate.CoveredDays;
import org.wikimedia.analytics.kraken.aggregate.DailyViews;
import org.wikimedia.analytics.kraken.jobs.product.Totals;
import org.wikimedia.analytics.kraken.months.MonthlyViews;

/**
 * What hour files sum up to.
 *
 * @param files number of files
 * @param withoutWiki views under codes that are no wiki's
 */
record HourSums(
    int files,
    CoveredDays days,
    DailyViews daily,
    MonthlyViews monthly,
    Totals totals,
    SkippedCodes withoutWiki) {}
