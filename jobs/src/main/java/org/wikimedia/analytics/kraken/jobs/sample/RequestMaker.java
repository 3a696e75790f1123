package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;
import org.wikimedia.analytics.kraken.project.Site;

/** Makes up the requests of the log, one after another. */
final class RequestMaker {
  private static final byte[] HEAD = Ascii.bytes("HEAD");
  private static final byte[] PURGE = Ascii.bytes("PURGE");

  private final SplittableRandom random;
  private final HostPool hosts;
  private final AgentPool agents = new AgentPool();
  private final RequestPatterns patterns = new RequestPatterns(agents);
  private final WikiPool wikis;
  private final Responses responses = new Responses();
  private final CarrierMarks marks = new CarrierMarks();
  private final Weighted<Template> referers = new Weighted<>();

  RequestMaker(SampleOptions options, SplittableRandom random) {
    this.random = random;
    this.hosts = new HostPool(options.lines(), random.split());
    this.wikis = new WikiPool(options.titles(), random.split());
    for (String[] row : SampleTable.rows("referers.tsv", 2)) {
      referers.add(Integer.parseInt(row[0]), new Template(row[1]));
    }
  }

  /** Fills in everything but the time, and takes the next number of the server's sequence. */
  void make(SampledRequest request) {
    RequestPattern pattern = patterns.draw(random);
    Wiki wiki = wikis.draw(random);
    Site drawn = wikis.drawSite(random);
    Site site = pattern.site() == null ? drawn : pattern.site();
    request.host = hosts.draw(producer(site), random);
    request.sequence = request.host.sequence().next(random);
    request.secure = request.host.producer() == Producer.NGINX;
    fillAddress(pattern, wiki, site, request);
    fillReader(pattern, wiki, site, request);
    responses.answer(pattern, request, random);
    request.method = method(pattern);
  }

  /** Turns a TLS terminator's request into the line of the cache behind it. */
  void makeInternal(SampledRequest request) {
    request.host = hosts.draw(Producer.VARNISH, random);
    request.sequence = request.host.sequence().next(random);
    request.secure = false;
    request.forwardedFor.clear().add(request.address);
    Addresses.addInternal(random, request.address.clear());
    responses.served(request, random);
  }

  private Producer producer(Site site) {
    int luck = random.nextInt(100);
    if (luck < 4) {
      return Producer.NGINX;
    }
    return site == Site.DESKTOP && luck < 55 ? Producer.SQUID : Producer.VARNISH;
  }

  private void fillAddress(RequestPattern pattern, Wiki wiki, Site site, SampledRequest request) {
    pattern.host().fill(wiki, site, random, request.uriHost.clear());
    pattern.path().fill(wiki, site, random, request.uriPath.clear());
    pattern.query().fill(wiki, site, random, request.uriQuery.clear());
    referers.draw(random).fill(wiki, site, random, request.referer.clear());
    // Only paths keep spaces: there, every definition reads them as the space format's underscores.
    request.uriQuery.replaceSpaces(0);
    request.referer.replaceSpaces(0);
  }

  private void fillReader(RequestPattern pattern, Wiki wiki, Site site, SampledRequest request) {
    Addresses.addReader(random, request.address.clear());
    Addresses.addForwardedFor(random, request.forwardedFor.clear());
    request.agent =
        pattern.agents() == null
            ? agents.draw(site, random)
            : agents.draw(pattern.agents(), random);
    request.rawAgent = request.host.producer() == Producer.VARNISH && random.nextInt(100) < 3;
    request.acceptLanguage = wiki.drawLanguage(random);
    request.analytics =
        pattern.analytics() == null ? marks.draw(site, random) : pattern.analytics();
  }

  private byte[] method(RequestPattern pattern) {
    int luck = random.nextInt(1000);
    if (luck > 8) {
      return pattern.method();
    }
    return luck > 1 ? HEAD : luck == 1 ? PURGE : Ascii.DASH;
  }
}
