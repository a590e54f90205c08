// Links that only time or malice brings about: ones that are over, cut off or changed.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Server } from "./server.ts";

const MAC = 16;
const EXPIRY = 21;

function digest(key: Buffer, parts: Buffer[]): Buffer {
  const mac = createHmac("sha256", key);
  for (const part of parts) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(part.length));
    mac.update(length).update(part);
  }
  return mac.digest();
}

function sealOf(server: Server, body: Buffer): Buffer {
  const master = Buffer.from(readFileSync(join(server.folder, "sojourn.key"), "utf8").trim(), "hex");
  return digest(digest(master, [Buffer.from("link")]), [body]).subarray(0, MAC);
}

/** The same link as if it had been made long ago, sealed with the server's own key: genuine, but over. */
export function expired(server: Server, link: string): string {
  const { base, token } = split(link);
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, -MAC);
  if (!timingSafeEqual(sealOf(server, body), bytes.subarray(-MAC))) throw new Error("the layout of links has changed");
  body.writeUInt32BE(Math.floor(Date.now() / 60_000) - 1, EXPIRY);
  return base + Buffer.concat([body, sealOf(server, body)]).toString("base64url");
}

/** Links that nobody was sent: cut off, one letter changed, longer, of another alphabet. */
export function tampered(link: string): string[] {
  const { base, token } = split(link);
  const changed = (at: number): string => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
  return [token.slice(0, -1), changed(0), changed(10), changed(token.length - 2), `${token}A`, "A".repeat(token.length), "%00", "..%2f.."].map(
    (wrong) => base + wrong,
  );
}

function split(link: string): { base: string; token: string } {
  const at = link.lastIndexOf("/") + 1;
  return { base: link.slice(0, at), token: link.slice(at) };
}
