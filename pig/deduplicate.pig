-- Purpose:    Each request once: of lines with the same cache, sequence number, time, size and URL the
--             first in the order of bytes. Lines are written as they were logged; malformed ones, and
--             those outside of from and until, are left out (counters tell how many were malformed).
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder that does not exist yet, for raw log lines
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/deduplicate.pig -p input=/logs -p output=/tmp/unique

%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
keyed = FOREACH requests GENERATE hostname, sequence, dt, response_size, url, line;
unique = FOREACH (GROUP keyed BY (hostname, sequence, dt, response_size, url)) {
  ordered = ORDER keyed BY line;
  one = LIMIT ordered 1;
  GENERATE FLATTEN(one.line);
}
STORE unique INTO '$output';
