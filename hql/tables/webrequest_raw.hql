-- Purpose: the table webrequest_raw over request logs as they were written (tab, space, JSON or
--   Kraken's copy, each line by itself), and one folder of them as a partition. Its columns are
--   those of the refined table webrequest, so that queries run over both; they are made of a line
--   when a query asks for them. A malformed line is a row of NULLs with its reason in malformed.
--   Columns named as a definition tell what that definition says of the line.
-- Parameters:
--   location = /kraken/raw   folder of logs, absolute; plain or compressed
--   year = 2013              the hour, UTC, in which they arrived
--   month = 2
--   day = 28
--   hour = 22
-- Usage: kraken hive -f hql/tables/webrequest_raw.hql --set location=/kraken/raw/22 --set hour=22

CREATE EXTERNAL TABLE IF NOT EXISTS webrequest_raw (
  hostname string COMMENT 'Cache that answered',
  sequence bigint COMMENT 'Count of its requests; NULL if the log has no number',
  `timestamp` string COMMENT 'Time in UTC as logged',
  request_time string COMMENT 'Time to serve as logged: its unit depends on the server',
  remote_addr string COMMENT 'Client address as logged; |CC may follow it',
  status string COMMENT 'Cache status, slash, HTTP status',
  cache_status string,
  http_status string,
  bytes_sent bigint COMMENT 'NULL if the log has no number',
  request_method string,
  uri string,
  uri_host string,
  uri_path string,
  uri_query string COMMENT 'Empty, or with its question mark',
  proxy_host string COMMENT 'Where a squid fetched the answer',
  content_type string,
  referer string,
  x_forwarded_for string,
  user_agent string COMMENT 'As the client sent it: %20 is a space again',
  accept_language string COMMENT 'NULL in lines without that field',
  x_analytics string COMMENT 'NULL in lines without that field',
  event_hour string COMMENT 'Hour of the request in UTC: 2013-02-28T22',
  verdicts map<string, string> COMMENT 'By definition: counted, or the rule that said no',
  is_pageview boolean COMMENT 'The refinery says so, spiders included',
  project string COMMENT 'The name at the refinery: en.wikipedia',
  language_variant string,
  project_code string COMMENT 'Code in published counts, NULL for a host of no project',
  language string,
  family string COMMENT 'Domain of the project: wikipedia.org',
  site string COMMENT 'X desktop, M mobile, Z zero',
  title string COMMENT 'As published, NULL for what is no page view',
  access_method string,
  agent_type string COMMENT 'user or spider',
  user_agent_map map<string, string>,
  carrier_code string COMMENT 'Code of the carrier of Wikipedia Zero, NULL if none',
  carrier string COMMENT 'Its name, the code if that is not listed',
  is_free boolean COMMENT 'Whether its deal made the request free',
  country_code string COMMENT 'ISO code of the client, -- if unknown',
  referer_class string,
  referer_name string,
  pageview struct<verdict:string, project_code:string, title:string, language:string,
    family:string, site:string, is_free:boolean, bytes:bigint>,
  webstatscollector struct<verdict:string, project_code:string, title:string, language:string,
    family:string, site:string, is_free:boolean, bytes:bigint>,
  all_sites struct<verdict:string, project_code:string, title:string, language:string,
    family:string, site:string, is_free:boolean, bytes:bigint>,
  kraken struct<verdict:string, project_code:string, title:string, language:string,
    family:string, site:string, is_free:boolean, bytes:bigint>,
  kraken_zero struct<verdict:string, project_code:string, title:string, language:string,
    family:string, site:string, is_free:boolean, bytes:bigint>,
  malformed string COMMENT 'Why the line is no request'
)
COMMENT 'Raw request logs'
PARTITIONED BY (year int, month int, day int, hour int)
ROW FORMAT SERDE 'org.wikimedia.analytics.kraken.hive.serde.RequestLogSerDe'
STORED AS
INPUTFORMAT 'org.wikimedia.analytics.kraken.hive.serde.RequestLogInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat';

ALTER TABLE webrequest_raw ADD IF NOT EXISTS
PARTITION (year = ${year}, month = ${month}, day = ${day}, hour = ${hour})
LOCATION '${location}';
