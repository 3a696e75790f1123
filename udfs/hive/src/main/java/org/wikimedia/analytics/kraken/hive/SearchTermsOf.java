package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referers;
import org.wikimedia.analytics.kraken.referer.SearchTerms;

/** What somebody searched for before they came. */
@Description(
    name = "search_terms",
    value =
        "_FUNC_(referer) - what was searched for, where the referer is a search engine that"
            + " tells; else NULL",
    extended =
        """
        Example:
          > SELECT _FUNC_('http://www.google.com/search?q=giant+squid');
          giant squid
        """)
public final class SearchTermsOf extends KrakenFunction {
  private transient SearchTerms terms;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("referer"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    terms = new SearchTerms(Referers.of(DataFiles.shipped()));
  }

  @Override
  Object answer(Arguments row) {
    return terms.of(row.bytes(0));
  }
}
