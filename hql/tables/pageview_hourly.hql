-- Purpose: the table pageview_hourly over what kraken hourly --products pageview_hourly wrote; again,
--   to see hours that were added since.
--   Its schema is the one in schemas/src/main/avro/pageview_hourly.avsc: see there what the columns hold;
--   files of older and newer schemas are read by it.
-- Parameters:
--   location = /kraken/counts/pageview/pageview_hourly   folder of the table, absolute
-- Usage: kraken hive -f hql/tables/pageview_hourly.hql --set location=/kraken/pageview_hourly

CREATE EXTERNAL TABLE IF NOT EXISTS pageview_hourly
PARTITIONED BY (year int, month int, day int, hour int)
STORED AS AVRO
LOCATION '${location}'
TBLPROPERTIES ('avro.schema.literal' = '{"type": "record", "name": "PageviewHourly", "namespace": "org.wikimedia.analytics.kraken.schemas", "fields": [
    {"name": "project", "type": "string", "default": "-"},
    {"name": "language_variant", "type": "string", "default": "-"},
    {"name": "page_title", "type": "string", "default": "-"},
    {"name": "access_method", "type": "string", "default": "desktop"},
    {"name": "zero_carrier", "type": ["null", "string"], "default": null},
    {"name": "agent_type", "type": "string", "default": "user"},
    {"name": "referer_class", "type": "string", "default": "none"},
    {"name": "continent", "type": ["null", "string"], "default": null},
    {"name": "country_code", "type": "string", "default": "--"},
    {"name": "country", "type": ["null", "string"], "default": null},
    {"name": "subdivision", "type": ["null", "string"], "default": null},
    {"name": "city", "type": ["null", "string"], "default": null},
    {"name": "user_agent_map", "type": {"type": "map", "values": "string"}, "default": {}},
    {"name": "record_version", "type": "string", "default": "kraken-1"},
    {"name": "view_count", "type": "long", "default": 0},
    {"name": "page_id", "type": ["null", "long"], "default": null},
    {"name": "namespace_id", "type": ["null", "int"], "default": null},
    {"name": "referer_name", "type": "string", "default": "none"},
    {"name": "project_code", "type": "string", "default": "-"},
    {"name": "byte_count", "type": "long", "default": 0}
  ]}');

MSCK REPAIR TABLE pageview_hourly;
