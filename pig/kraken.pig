-- Purpose:    Kraken's functions by their short names, and what several scripts share.
-- Parameters: none of its own.
-- Usage:      IMPORT 'kraken.pig'; in front of a script that kraken pig runs. Elsewhere REGISTER
--             kraken-pig.jar first and give the folder of this file as pig.import.search.path.
--
-- Functions with a definition take its name first. They, ZeroCarrier and ZeroIsFree are given the
-- columns of a request in any order and know them by their names: those of RequestLogLoader.

DEFINE AccessMethod org.wikimedia.analytics.kraken.pig.AccessMethod();
DEFINE ActorSignature org.wikimedia.analytics.kraken.pig.ActorSignature();
DEFINE AnonymizeIp org.wikimedia.analytics.kraken.pig.AnonymizeIp();
DEFINE ClientIp org.wikimedia.analytics.kraken.pig.ClientIp();
DEFINE CompactHours org.wikimedia.analytics.kraken.pig.CompactHours();
DEFINE CountedView org.wikimedia.analytics.kraken.pig.CountedView();
DEFINE Country org.wikimedia.analytics.kraken.pig.Country();
DEFINE CountryName org.wikimedia.analytics.kraken.pig.CountryName();
DEFINE GeocodedCountry org.wikimedia.analytics.kraken.pig.GeocodedCountry();
DEFINE GeocodedData org.wikimedia.analytics.kraken.pig.GeocodedData();
DEFINE HostProperties org.wikimedia.analytics.kraken.pig.HostProperties();
DEFINE HourOf org.wikimedia.analytics.kraken.pig.HourOf();
DEFINE IsPageview org.wikimedia.analytics.kraken.pig.IsPageview();
DEFINE IsRedirectToPageview org.wikimedia.analytics.kraken.pig.IsRedirectToPageview();
DEFINE IsSearchRequest org.wikimedia.analytics.kraken.pig.IsSearchRequest();
DEFINE IsSpider org.wikimedia.analytics.kraken.pig.IsSpider();
DEFINE MobileApp org.wikimedia.analytics.kraken.pig.MobileApp();
DEFINE NetworkOrigin org.wikimedia.analytics.kraken.pig.NetworkOrigin();
DEFINE PageKey org.wikimedia.analytics.kraken.pig.PageKey();
DEFINE PageTitle org.wikimedia.analytics.kraken.pig.PageTitle();
DEFINE PageviewInfo org.wikimedia.analytics.kraken.pig.PageviewInfo();
DEFINE PageviewVerdict org.wikimedia.analytics.kraken.pig.PageviewVerdict();
DEFINE ProjectCode org.wikimedia.analytics.kraken.pig.ProjectCode();
DEFINE RefererClass org.wikimedia.analytics.kraken.pig.RefererClass();
DEFINE RefererName org.wikimedia.analytics.kraken.pig.RefererName();
DEFINE SanitizeWprov org.wikimedia.analytics.kraken.pig.SanitizeWprov();
DEFINE SearchTerms org.wikimedia.analytics.kraken.pig.SearchTerms();
DEFINE SequenceLoss org.wikimedia.analytics.kraken.pig.SequenceLoss();
DEFINE Sessions org.wikimedia.analytics.kraken.pig.Sessions();
DEFINE TruncateAddress org.wikimedia.analytics.kraken.pig.TruncateAddress();
DEFINE UserAgentProperties org.wikimedia.analytics.kraken.pig.UserAgentProperties();
DEFINE WebrequestTags org.wikimedia.analytics.kraken.pig.WebrequestTags();
DEFINE XAnalyticsMap org.wikimedia.analytics.kraken.pig.XAnalyticsMap();
DEFINE ZeroCarrier org.wikimedia.analytics.kraken.pig.ZeroCarrier();
DEFINE ZeroIsFree org.wikimedia.analytics.kraken.pig.ZeroIsFree();

-- Requests of the hours [from, until) in UTC, like 2013-02-28T22; an empty one does not limit.
-- format: auto, tab, space, json or kraken.
DEFINE requests_between(input_path, format, from, until) RETURNS requests {
  all_requests = LOAD '$input_path'
      USING org.wikimedia.analytics.kraken.pig.RequestLogLoader('$format');
  $requests = FILTER all_requests BY
      ('$from' == '' OR hour >= '$from') AND ('$until' == '' OR hour < '$until');
};

-- Every request as a definition sees it: verdict, and code, language, project, site, title and
-- bytes, which are null unless the verdict is 'counted'. So an hour without views stays an hour.
DEFINE views_by(requests, definition) RETURNS views {
  $views = FOREACH $requests GENERATE
      hour, ip, x_forwarded_for, x_analytics, url,
      FLATTEN(CountedView('$definition', hour, ip, status, response_size, http_method, url,
          content_type, referer, x_forwarded_for, user_agent, x_analytics))
          AS (verdict, code, language, project, site, title, bytes);
};
