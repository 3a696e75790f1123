-- Purpose: the table pagecounts over the files that kraken hourly published, one partition a month, and
--   the view pagecounts_by_hour, which knows the hour of the events: files are named by its end, and lie
--   in the month of that name. A month is a partition: ask for it, and for the one behind it if the
--   last hour of a month matters.
-- Parameters:
--   counts = /kraken/counts   the output of kraken hourly, absolute
--   definition = pageview
--   year = 2013
--   month = 02                two digits
-- Usage: kraken hive -f hql/tables/pagecounts.hql --set counts=/kraken/counts --set month=03

CREATE EXTERNAL TABLE IF NOT EXISTS pagecounts (
  project_code string,
  title string,
  views bigint,
  bytes bigint
)
PARTITIONED BY (definition string, month string COMMENT 'In the stamp of the files: 2013-02')
ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '
STORED AS TEXTFILE;

ALTER TABLE pagecounts ADD IF NOT EXISTS
PARTITION (definition = '${definition}', month = '${year}-${month}')
LOCATION '${counts}/${definition}/pagecounts/${year}/${year}-${month}';

CREATE VIEW IF NOT EXISTS pagecounts_by_hour AS
SELECT concat(substr(ended, 1, 10), 'T', substr(ended, 12, 2)) event_hour,
  project_code, title, views, bytes, definition, month
FROM (
  SELECT cast(cast(regexp_replace(INPUT__FILE__NAME,
      '^.*-(....)(..)(..)-(..)(..)(..)(\\.[a-z]+)?$', '$1-$2-$3 $4:$5:$6') AS timestamp)
      - INTERVAL '1' HOUR AS string) ended,
    project_code, title, views, bytes, definition, month
  FROM pagecounts
) files;
