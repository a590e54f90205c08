// Debian's Chromium, kept from talking to anybody but the server under test.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

function onPath(program: string): string {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  throw new Error(`${program} is not on the PATH; install it (Debian: apt-get install chromium) or set CHROMIUM`);
}

export const launchOptions = {
  executablePath: process.env["CHROMIUM"] ?? onPath("chromium"),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
