-- Purpose: the table webrequest over what kraken refine wrote, one partition an hour of events;
--   again, to see hours that were added since.
--   Its columns are those of schemas/src/main/avro/refined_webrequest.avsc: see there what they hold.
--   One that a file of an older version does not have is NULL.
-- Parameters:
--   location = /kraken/refined   folder of the table, absolute
--   format = orc                 format of its files: orc, parquet or avro
-- Usage: kraken hive -f hql/tables/webrequest.hql --set location=/kraken/refined

CREATE EXTERNAL TABLE IF NOT EXISTS webrequest (
  record_version int,
  hostname string,
  sequence bigint,
  `timestamp` string,
  request_time string,
  remote_addr string,
  cache_status string,
  http_status string,
  bytes_sent bigint,
  request_method string,
  uri string,
  uri_host string,
  uri_path string,
  uri_query string,
  proxy_host string,
  content_type string,
  referer string,
  x_forwarded_for string,
  user_agent string,
  accept_language string,
  x_analytics string,
  event_hour string,
  verdicts map<string, string>,
  is_pageview boolean,
  project string,
  language_variant string,
  project_code string,
  language string,
  family string,
  site string,
  title string,
  access_method string,
  agent_type string,
  user_agent_map map<string, string>,
  carrier_code string,
  carrier string,
  is_free boolean,
  country_code string,
  referer_class string,
  referer_name string
)
PARTITIONED BY (year int, month int, day int, hour int)
STORED AS ${format}
LOCATION '${location}';

MSCK REPAIR TABLE webrequest;
