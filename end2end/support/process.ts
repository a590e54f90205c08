// Running the binary under test.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export function binary(): string {
  const path = process.env["SOJOURN_BIN"];
  if (!path) throw new Error("set SOJOURN_BIN to the built binary (cargo build -p server)");
  return path;
}

/** A port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The environment without any setting of ours that the caller's shell may hold. */
export function cleanEnv(own: Record<string, string>): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("SOJOURN_"));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...own };
}

/** Runs a command of the binary to its end. */
export async function run(args: string[], env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const child = spawn(binary(), args, { env: cleanEnv(env), stdio: ["ignore", "pipe", "pipe"] });
  const text = gather(child);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, text: text() };
}

/** Gathers what the process prints, for messages of failure. */
export function gather(child: ChildProcess): () => string {
  let text = "";
  child.stdout?.on("data", (part: Buffer) => (text += part.toString()));
  child.stderr?.on("data", (part: Buffer) => (text += part.toString()));
  return () => text;
}
