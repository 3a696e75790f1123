-- Purpose: the table zero over the files that kraken hourly published, one partition a month, and
--   the view zero_by_hour, which knows the hour of the events: files are named by its end, and lie
--   in the month of that name. A month is a partition: ask for it, and for the one behind it if the
--   last hour of a month matters.
-- Parameters:
--   counts = /kraken/counts   the output of kraken hourly, absolute
--   definition = pageview
--   year = 2013
--   month = 02                two digits
-- Usage: kraken hive -f hql/tables/zero.hql --set counts=/kraken/counts --set month=03

CREATE EXTERNAL TABLE IF NOT EXISTS zero (
  event_hour string,
  carrier_code string,
  carrier string,
  country_code string,
  language string,
  family string,
  site string,
  free string,
  views bigint,
  bytes bigint
)
PARTITIONED BY (definition string, month string COMMENT 'In the stamp of the files: 2013-02')
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
STORED AS TEXTFILE
TBLPROPERTIES ('skip.header.line.count' = '1');

ALTER TABLE zero ADD IF NOT EXISTS
PARTITION (definition = '${definition}', month = '${year}-${month}')
LOCATION '${counts}/${definition}/zero/${year}/${year}-${month}';

CREATE VIEW IF NOT EXISTS zero_by_hour AS
SELECT concat(substr(ended, 1, 10), 'T', substr(ended, 12, 2)) event_hour,
  carrier_code, carrier, country_code, language, family, site, free, views, bytes, definition, month
FROM (
  SELECT cast(cast(regexp_replace(INPUT__FILE__NAME,
      '^.*-(....)(..)(..)-(..)(..)(..)(\\.[a-z]+)?$', '$1-$2-$3 $4:$5:$6') AS timestamp)
      - INTERVAL '1' HOUR AS string) ended,
    carrier_code, carrier, country_code, language, family, site, free, views, bytes, definition, month
  FROM zero
) files;
