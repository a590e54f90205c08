// Folders of zone data whose clock rules a journey writes itself.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Makes `folder` a zoneinfo folder of this release: each zone has one rule for all times, in POSIX notation. Zones that are not named come from the server's own copy. */
export async function writeZoneinfo(folder: string, release: string, rules: Record<string, string>): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "tzdata.zi"), `# version ${release}\n`);
  for (const [name, rule] of Object.entries({ UTC: "UTC0", ...rules })) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, tzif(rule));
  }
  return folder;
}

/** RFC 9636: no transitions and one type of local time, twice, so that the rule in the footer holds always. */
function tzif(rule: string): Buffer {
  const counts = Buffer.alloc(24);
  counts.writeUInt32BE(1, 16);
  counts.writeUInt32BE(4, 20);
  const block = Buffer.concat([Buffer.from("TZif2"), Buffer.alloc(15), counts, Buffer.alloc(6), Buffer.from("UTC\0")]);
  return Buffer.concat([block, block, Buffer.from(`\n${rule}\n`)]);
}
