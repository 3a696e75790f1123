-- Purpose:    Lost and repeated lines by cache and hour, told by sequence numbers. The files that
--             kraken hourly calls sequence.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder; files are below sequence, which must not exist yet
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/packet_loss.pig -p input=/logs -p output=/tmp/counts

%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
numbers = FOREACH requests GENERATE hour, hostname, sequence_number;
losses = FOREACH (GROUP numbers BY (hour, hostname)) {
  ordered = ORDER numbers BY sequence_number;
  GENERATE group.hour AS hour, group.hostname AS host,
      FLATTEN(SequenceLoss(ordered.sequence_number))
          AS (min, max, actual, expected, lost, duplicate, percent_lost);
}
files = FOREACH (GROUP losses BY hour) {
  numbered = FILTER losses BY actual IS NOT NULL;
  ordered = ORDER numbered BY host;
  GENERATE group AS hour, ordered AS lines;
}
STORE files INTO '$output/sequence'
    USING org.wikimedia.analytics.kraken.pig.HourFiles('sequence.tsv',
        'hour host min max actual expected lost duplicate percent_lost');
