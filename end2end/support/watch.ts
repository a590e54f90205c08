// Eyes for what no page may ever do, whatever the test is about.
import { expect, type BrowserContext } from "@playwright/test";

/** The browser's own note of an answer of 400 and above; the tests look at these themselves. */
const STATUS_NOTE = /^Failed to load resource: the server responded with a status of [1-4]/;

export class Watch {
  private readonly seen: string[] = [];

  /** Gathers script errors, policy violations, dialogs, faults of the server and requests that leave the site. */
  context(context: BrowserContext): void {
    context.on("weberror", (error) => this.seen.push(`script error: ${error.error().message}`));
    context.on("dialog", (dialog) => {
      this.seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("console", (line) => {
      if (line.type() === "error" && !STATUS_NOTE.test(line.text())) this.seen.push(`console: ${line.text()}`);
    });
    context.on("response", (answer) => {
      if (answer.status() >= 500) this.seen.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
    });
    context.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") this.seen.push(`left the site: ${request.url()}`);
    });
  }

  expectQuiet(): void {
    expect(this.seen, "script errors, policy violations, dialogs, 5xx and requests to elsewhere").toEqual([]);
  }
}
