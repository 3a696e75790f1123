-- Purpose: lines that were lost or came twice on their way to the log, by cache and hour, by the
--   sequence numbers of the caches; the columns and rows of the published sequence files.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
-- Usage: kraken hive -f hql/packet_loss.hql --set from=2013-02-28T22 --set until=2013-03-01T01

WITH numbers AS (
  SELECT event_hour, hostname,
    -- a counter of 32 bits that passed its end: its low numbers go on behind the high ones; larger
    -- numbers tell of a counter that has more bits
    sequence + if(sequence < 1073741824
      AND max(sequence) OVER (PARTITION BY event_hour, hostname) BETWEEN 3221225472 AND 4294967295,
      4294967296, 0) number
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND sequence IS NOT NULL
), counted AS (
  SELECT event_hour, hostname, min(number) first, max(number) last, count(*) actual,
    max(number) - min(number) + 1 expected, count(DISTINCT number) numbers
  FROM numbers
  GROUP BY event_hour, hostname
)
SELECT event_hour, hostname, first, last, actual, expected,
  expected - numbers lost, actual - numbers duplicate,
  printf('%.8f', 100 * (expected - numbers) / expected) percent_lost
FROM counted
ORDER BY event_hour, hostname;
