-- Purpose: views and bytes of each page and hour out of raw logs, in the very lines that
--   kraken hourly publishes. The file in output/hour=2013-02-28T22 is pagecounts of that hour, .gz.
-- Parameters:
--   output = /kraken/hive/pagecounts   folder to write to, absolute
--   definition = pageview   or webstatscollector, all_sites, kraken, kraken_zero
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   arrived = 9999          hour behind the last folder of logs to look into
--   table = hourly_pagecounts   name of the table over them, dropped first; runs at the same time
--     need one each
-- Usage: kraken hive -f hql/hourly_pagecounts.hql --set output=/tmp/pagecounts

SET hive.exec.dynamic.partition.mode=nonstrict;
SET hive.optimize.sort.dynamic.partition.threshold=-1;
SET hive.stats.column.autogather=false;
SET hive.exec.compress.output=true;
SET mapreduce.output.fileoutputformat.compress=true;
SET mapreduce.output.fileoutputformat.compress.codec=org.apache.hadoop.io.compress.GzipCodec;

DROP TABLE IF EXISTS ${table};
CREATE EXTERNAL TABLE ${table} (
  project_code string, title string, views bigint, bytes bigint)
PARTITIONED BY (hour string)
ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '
STORED AS
INPUTFORMAT 'org.apache.hadoop.mapred.TextInputFormat'
OUTPUTFORMAT 'org.wikimedia.analytics.kraken.hive.serde.HourFilesOutputFormat'
LOCATION '${output}';

INSERT OVERWRITE TABLE ${table} PARTITION (hour)
SELECT project_code, title, views, bytes, event_hour
FROM (
  SELECT event_hour, project_code, title, count(*) views, sum(bytes) bytes
  FROM (
    SELECT event_hour, ${definition}.bytes bytes,
      -- an hour of requests without a view is a row of its own, and an empty file
      if(${definition}.verdict = 'counted', ${definition}.project_code, NULL) project_code,
      if(${definition}.verdict = 'counted', ${definition}.title, NULL) title
    FROM webrequest_raw
    WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
      AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${arrived}'
      AND event_hour >= '${from}' AND event_hour < '${until}'
  ) requests
  GROUP BY event_hour, project_code, title
) counted
DISTRIBUTE BY event_hour SORT BY event_hour, concat(project_code, ':'), title;
