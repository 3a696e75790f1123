package org.wikimedia.analytics.kraken.reportcard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tab of the browser; what its console says of errors and warnings is kept. */
final class BrowserTab implements AutoCloseable {
  private static final int HEIGHT = 900;

  private final Chromium browser;
  private final String target;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  BrowserTab(Chromium browser, String target, String session, int width) {
    this.browser = browser;
    this.target = target;
    this.session = session;
    browser.listen(this::hear);
    for (String domain : List.of("Page", "Runtime", "Log")) {
      send(domain + ".enable", Map.of());
    }
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  private void hear(JsonNode event) {
    if (!session.equals(event.path("sessionId").asText())) {
      return;
    }
    JsonNode said = event.get("params");
    switch (event.get("method").asText()) {
      case "Runtime.exceptionThrown" -> complaints.add(said.get("exceptionDetails").toString());
      case "Log.entryAdded" -> complaints.add(said.get("entry").toString());
      case "Runtime.consoleAPICalled" -> complaints.add(said.get("args").toString());
      default -> {}
    }
  }

  /** Errors, warnings and messages so far. */
  List<String> complaints() {
    return complaints;
  }

  /** Loads an address anew and waits until its graphs are drawn. */
  BrowserTab show(String address) {
    send("Page.navigate", Map.of("url", "about:blank"));
    visit(address);
    return drawn();
  }

  void visit(String address) {
    send("Page.navigate", Map.of("url", address));
  }

  BrowserTab drawn() {
    waitFor("document.querySelector('[data-drawn]') && !document.querySelector('[aria-busy]')");
    return this;
  }

  /** Waits until an expression is true, by the page's own frames. */
  void waitFor(String expression) {
    run(
        "new Promise((done, fail) => { const end = Date.now() + 15000;"
            + " const look = () => { let yes = false; try { yes = ("
            + expression
            + ") } catch (error) { if (!document.body) yes = false; else throw error; }"
            + " if (yes) done(true);"
            + " else if (Date.now() > end) fail(new Error('never so'));"
            + " else setTimeout(look, 20); }; look(); })");
  }

  /** What an expression is, promises awaited; strings, numbers, lists and objects of them. */
  JsonNode run(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  String text(String selector) {
    return run("document.querySelector(" + quoted(selector) + ")?.textContent ?? 'absent'")
        .asText();
  }

  List<String> texts(String selector) {
    JsonNode found =
        run(
            "[...document.querySelectorAll("
                + quoted(selector)
                + ")].map((node) => node.textContent)");
    return Chromium.JSON.convertValue(
        found, Chromium.JSON.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  int count(String selector) {
    return run("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  String attribute(String selector, String name) {
    return run("document.querySelector("
            + quoted(selector)
            + ").getAttribute("
            + quoted(name)
            + ")")
        .asText();
  }

  void click(String selector) {
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  void focus(String selector) {
    run("document.querySelector(" + quoted(selector) + ").focus()");
  }

  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      send("Input.dispatchKeyEvent", Map.of("type", type, "key", key));
    }
  }

  /** Touches an element at a part of its width and slides to another. */
  void slide(String selector, double from, double to) {
    send("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    JsonNode box = box(selector);
    touch("touchStart", List.of(point(box, from)));
    touch("touchMove", List.of(point(box, to)));
    touch("touchEnd", List.of());
  }

  private void touch(String type, List<?> points) {
    send("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  /** Moves the mouse over an element from one part of its width to another, button held. */
  void drag(String selector, double from, double to) {
    JsonNode box = box(selector);
    mouse("mousePressed", point(box, from));
    mouse("mouseMoved", point(box, (from + to) / 2));
    mouse("mouseMoved", point(box, to));
    mouse("mouseReleased", point(box, to));
  }

  private void mouse(String type, Map<String, Double> point) {
    Map<String, Object> event = new HashMap<>(point);
    event.putAll(Map.of("type", type, "button", "left", "buttons", 1, "clickCount", 1));
    send("Input.dispatchMouseEvent", event);
  }

  private static Map<String, Double> point(JsonNode box, double part) {
    double x = box.get("x").asDouble() + part * box.get("width").asDouble();
    return Map.of("x", x, "y", box.get("y").asDouble());
  }

  /** Left end and width of an element that is scrolled to, and the middle of its height. */
  private JsonNode box(String selector) {
    return run(
        "(() => { const e = document.querySelector("
            + quoted(selector)
            + "); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
            + " return {x: b.x, y: b.y + b.height / 2, width: b.width}; })()");
  }

  /** Runs a script before those of every page that is loaded from now on. */
  void beforeEveryPage(String script) {
    send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  void colours(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void saveDownloads(Path folder) {
    Map<String, Object> allowed = Map.of("behavior", "allow", "downloadPath", folder.toString());
    browser.send(null, "Browser.setDownloadBehavior", allowed);
  }

  void screenshot(Path file) throws IOException {
    JsonNode shot = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    return browser.send(session, method, parameters);
  }

  private static String quoted(String text) {
    return Chromium.JSON.valueToTree(text).toString();
  }

  @Override
  public void close() {
    browser.send(null, "Target.closeTarget", Map.of("targetId", target));
  }
}
