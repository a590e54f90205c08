// The real server on a free port with data of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freshDatabase, type Database } from "./database.ts";
import { binary, cleanEnv, freePort, gather, run } from "./process.ts";

/** Tests knock far more often than people do; the limits have a test of their own. */
const NO_LIMITS = ["sign-in-address", "sign-in-target", "register-address", "register-target", "link-address"]
  .map((name) => `${name}=100000/60`)
  .join(",");

export interface Wish {
  database: "sqlite" | "postgres";
  demo?: boolean;
  smtpUrl?: string;
  env?: Record<string, string>;
}

export class Server {
  private constructor(
    readonly url: string,
    readonly folder: string,
    readonly database: Database,
    private readonly env: Record<string, string>,
    private readonly demo: boolean,
  ) {}

  private child: ChildProcess | undefined;
  private printed: () => string = () => "";

  static async start(wish: Wish): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "sojourn-e2e-"));
    const database = await freshDatabase(wish.database, folder);
    const address = `127.0.0.1:${await freePort()}`;
    const env = {
      SOJOURN_ADDR: address,
      SOJOURN_DATA_DIR: folder,
      SOJOURN_DATABASE_URL: database.url,
      SOJOURN_MAIL_FROM: "Sojourn <tours@centre.example>",
      SOJOURN_LIMITS: NO_LIMITS,
      ...(wish.smtpUrl ? { SOJOURN_SMTP_URL: wish.smtpUrl } : {}),
      ...wish.env,
    };
    const server = new Server(`http://${address}`, folder, database, env, wish.demo ?? false);
    await server.open();
    return server;
  }

  /** Starts the process and waits until it can serve. */
  private async open(): Promise<void> {
    const args = this.demo ? ["serve", "--demo"] : ["serve"];
    const child = spawn(binary(), args, { env: cleanEnv(this.env), stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    this.printed = gather(child);
    const deadline = Date.now() + 60_000;
    while (!(await this.serves())) {
      if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}:\n${this.log}`);
      if (Date.now() > deadline) throw new Error(`the server is not ready after a minute:\n${this.log}`);
      await pause(50);
    }
  }

  private async serves(): Promise<boolean> {
    return fetch(`${this.url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  get log(): string {
    return this.printed();
  }

  /** Runs another command of the binary on the same data. */
  async command(...args: string[]): Promise<string> {
    const { code, text } = await run(args, this.env);
    if (code !== 0) throw new Error(`sojourn ${args.join(" ")} ended with ${code}:\n${text}`);
    return text;
  }

  /** Ends the process and starts it again on the same data, with these settings instead of its own. */
  async restart(env: Record<string, string>): Promise<void> {
    await this.end();
    Object.assign(this.env, env);
    await this.open();
  }

  /** Asks the process to end and takes its data away. */
  async stop(): Promise<void> {
    await this.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child && child.exitCode === null) {
      const closed = once(child, "close");
      child.kill("SIGTERM");
      const code = await Promise.race([closed.then(([code]) => code as number | null), pause(27_000, "late", { ref: false })]);
      if (code === "late") child.kill("SIGKILL");
      if (code !== 0) throw new Error(`the server did not end well on SIGTERM (${code}):\n${this.log}`);
    }
  }
}
