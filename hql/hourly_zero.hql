-- Purpose: views that carriers of Wikipedia Zero carried, by hour, out of raw logs, in the very
--   lines that kraken hourly publishes. The file in output/hour=2013-02-28T22 is zero of that hour.
-- Parameters:
--   output = /kraken/hive/zero   folder to write to, absolute
--   definition = pageview   or webstatscollector, all_sites, kraken, kraken_zero
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   arrived = 9999          hour behind the last folder of logs to look into
--   table = hourly_zero   name of the table over them, dropped first; runs at the same time
--     need one each
-- Usage: kraken hive -f hql/hourly_zero.hql --set output=/tmp/zero

SET hive.exec.dynamic.partition.mode=nonstrict;
SET hive.optimize.sort.dynamic.partition.threshold=-1;
SET hive.stats.column.autogather=false;
SET hive.exec.compress.output=false;

DROP TABLE IF EXISTS ${table};
CREATE EXTERNAL TABLE ${table} (
  event_hour string, carrier_code string, carrier string, country_code string, language string,
  family string, site string, free string, views string, bytes string)
PARTITIONED BY (hour string)
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
STORED AS TEXTFILE
LOCATION '${output}';

INSERT OVERWRITE TABLE ${table} PARTITION (hour)
SELECT
  if(is_header, 'hour', event_hour) event_hour,
  if(is_header, 'carrier_code', carrier_code) carrier_code,
  if(is_header, 'carrier', carrier) carrier,
  if(is_header, 'country', country_code) country_code,
  if(is_header, 'language', language) language,
  if(is_header, 'project', family) family,
  if(is_header, 'site', site) site,
  if(is_header, 'free', free) free,
  if(is_header, 'views', cast(views AS string)) views,
  if(is_header, 'bytes', cast(bytes AS string)) bytes,
  event_hour hour
FROM (
  SELECT event_hour, carrier_code, carrier, country_code, language, family, site, free,
    grouping(country_code) = 1 is_header, count(*) views, sum(bytes) bytes
  FROM (
    SELECT event_hour,
      if(is_carried, carrier_code, NULL) carrier_code,
      if(is_carried, carrier, NULL) carrier,
      if(is_carried, country_code, NULL) country_code,
      if(is_carried, language, NULL) language,
      if(is_carried, family, NULL) family,
      if(is_carried, site, NULL) site,
      if(is_carried, free, NULL) free,
      bytes
    FROM (
      SELECT event_hour, carrier_code, carrier, country_code,
        ${definition}.verdict = 'counted' AND carrier_code IS NOT NULL is_carried,
        ${definition}.language language, ${definition}.family family, ${definition}.site site,
        if(${definition}.is_free, 'yes', 'no') free,
        ${definition}.bytes bytes
      FROM webrequest_raw
      WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
        AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${arrived}'
        AND event_hour >= '${from}' AND event_hour < '${until}'
    ) requests
  ) views
  GROUP BY event_hour, carrier_code, carrier, country_code, language, family, site, free
  GROUPING SETS (
    (event_hour),
    (event_hour, carrier_code, carrier, country_code, language, family, site, free))
) counted
WHERE is_header OR country_code IS NOT NULL
DISTRIBUTE BY hour
SORT BY hour, if(views = 'views', 0, 1),
  carrier_code, carrier, country_code, language, family, site, free;
