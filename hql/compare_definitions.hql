-- Purpose: what two definitions say of the same requests; rows where only one of them counts show
--   where they differ. A name that is no definition has the verdict NULL.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   one = pageview          a definition
--   other = webstatscollector   another one
--   agreement = no          also show what both say the same of: yes or no
-- Usage: kraken hive -f hql/compare_definitions.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT one, other, count(*) requests, min(uri) example
FROM (
  SELECT verdicts[replace('${one}', '_', '-')] one, verdicts[replace('${other}', '_', '-')] other,
    uri
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
    AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND verdicts IS NOT NULL
) requests
WHERE '${agreement}' = 'yes' OR NOT ((one = 'counted') <=> (other = 'counted'))
GROUP BY one, other
ORDER BY requests DESC, one, other;
