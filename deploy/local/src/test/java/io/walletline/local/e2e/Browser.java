package io.walletline.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real, headless Chromium of its own profile: one person at one screen. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;

    Browser(String language) {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000",
                "--lang=" + language,
                "--accept-lang=" + language);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** Whether there is a Chromium here; where one is required (CI), its absence is a failure and not a skip. */
    static boolean isHere() {
        var here = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!here && "required".equals(System.getenv("WALLETLINE_BROWSER"))) {
            throw new IllegalStateException(
                    "WALLETLINE_BROWSER=required, but there is no " + CHROMIUM + " or no " + DRIVER);
        }
        return here;
    }

    Browser open(String url) {
        driver.get(url);
        return this;
    }

    /** Clicks what is shown and enabled there, as soon as it is. */
    Browser click(String css) {
        until(css, element -> {
            element.click();
            return true;
        });
        return this;
    }

    Browser type(String css, String text) {
        until(css, element -> {
            element.clear();
            element.sendKeys(text);
            return true;
        });
        return this;
    }

    /** Chooses a file as a person does in the system's dialog, which no driver can click through. */
    Browser choose(String css, Path file) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> d.findElement(By.cssSelector(css)))
                .sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Waits until the text is there, and gives the whole text of the element. */
    String reads(String css, String part) {
        return until(css, element -> element.getText().contains(part) ? element.getText() : null);
    }

    /** Whether nothing of the kind is shown now. */
    boolean isGone(String css) {
        return driver.findElements(By.cssSelector(css)).stream().noneMatch(Browser::isUsable);
    }

    String language() {
        return Objects.requireNonNull(
                driver.findElement(By.tagName("html")).getDomAttribute("lang"), "every page names its language");
    }

    Browser screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page complained about on its console. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
    }

    private interface Act<T> {
        @Nullable
        T on(WebElement element);
    }

    private <T> T until(String css, Act<T> act) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> css + " in " + driver.getCurrentUrl())
                .until(d -> Optional.of(d.findElements(By.cssSelector(css)))
                        .flatMap(found ->
                                found.stream().filter(Browser::isUsable).findFirst())
                        .map(element -> tried(act, element))
                        .orElse(null));
    }

    private static boolean isUsable(WebElement element) {
        try {
            return element.isDisplayed() && element.isEnabled();
        } catch (StaleElementReferenceException redrawn) {
            return false;
        }
    }

    private static <T> @Nullable T tried(Act<T> act, WebElement element) {
        try {
            return act.on(element);
        } catch (StaleElementReferenceException redrawn) {
            return null;
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
