// What every journey needs: server, mail, texts, and eyes for what no page may ever do.
import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { Mailbox } from "./mail.ts";
import { Server } from "./server.ts";
import { Texts, type Lang } from "./texts.ts";
import { Watch } from "./watch.ts";

export interface Options {
  database: "sqlite" | "postgres";
  lang: Lang;
  /** Whether the server is started with `--demo`. */
  demo: boolean;
}

interface Shared {
  mailbox: Mailbox;
  server: Server;
}

interface Own {
  t: Texts;
  watch: Watch;
  /** Another person's browser, like this project's own in language, width and JavaScript unless told otherwise. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>;
  /** Keeps the server's lines of this test for the report. */
  serverLog: undefined;
}

export const test = base.extend<Own, Options & Shared>({
  database: ["sqlite", { option: true, scope: "worker" }],
  lang: ["en", { option: true, scope: "worker" }],
  demo: [false, { option: true, scope: "worker" }],
  mailbox: [
    async ({}, use) => {
      const mailbox = await Mailbox.open();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ database, demo, mailbox }, use) => {
      // The demo shows mail as it is out of the box: in files, to be read in the interface.
      const server = await Server.start({ database, demo, ...(demo ? {} : { smtpUrl: mailbox.url }) });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  t: async ({ lang }, use) => use(Texts.of(lang)),
  watch: [
    async ({}, use) => {
      const watch = new Watch();
      await use(watch);
      watch.expectQuiet();
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch.context(context);
    await use(context);
  },
  newPerson: async ({ browser, watch, contextOptions, baseURL, javaScriptEnabled, locale, viewport, colorScheme }, use) => {
    const like = { ...contextOptions, javaScriptEnabled, locale, viewport, colorScheme, ...(baseURL ? { baseURL } : {}) };
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => person(browser, watch, { ...defined(like), ...options }, opened));
    for (const context of opened) await context.close();
  },
  serverLog: [
    async ({ server }, use, info) => {
      const before = server.log.length;
      await use(undefined);
      if (info.status !== info.expectedStatus)
        await info.attach("server log", { body: server.log.slice(before), contentType: "text/plain" });
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";

async function person(browser: Browser, watch: Watch, options: BrowserContextOptions, opened: BrowserContext[]): Promise<Page> {
  const context = await browser.newContext(options);
  opened.push(context);
  watch.context(context);
  return context.newPage();
}

function defined(options: object): BrowserContextOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
