-- Purpose: the table webrequest_json over logs that varnishkafka wrote, one JSON object a line, with
--   the names it gave; and one folder of them as a partition. A line that is no such object is a
--   row of NULLs with its reason in the column malformed.
-- Parameters:
--   location = /kraken/raw   folder of logs, absolute; plain or compressed
--   year = 2013              the hour, UTC, in which they arrived
--   month = 2
--   day = 28
--   hour = 22
-- Usage: kraken hive -f hql/tables/webrequest_json.hql --set location=/kraken/raw/22 --set hour=22

CREATE EXTERNAL TABLE IF NOT EXISTS webrequest_json (
  hostname string,
  sequence bigint,
  dt string,
  time_firstbyte string,
  ip string,
  cache_status string,
  http_status string,
  response_size bigint,
  http_method string,
  uri_host string,
  uri_path string,
  uri_query string,
  content_type string,
  referer string,
  x_forwarded_for string,
  user_agent string,
  accept_language string,
  x_analytics string,
  malformed string COMMENT 'Why the line is no request'
)
COMMENT 'Request logs in JSON'
PARTITIONED BY (year int, month int, day int, hour int)
ROW FORMAT SERDE 'org.wikimedia.analytics.kraken.hive.serde.RequestLogSerDe'
WITH SERDEPROPERTIES ('format' = 'json')
STORED AS
INPUTFORMAT 'org.wikimedia.analytics.kraken.hive.serde.RequestLogInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat';

ALTER TABLE webrequest_json ADD IF NOT EXISTS
PARTITION (year = ${year}, month = ${month}, day = ${day}, hour = ${hour})
LOCATION '${location}';
