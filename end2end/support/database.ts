// A fresh database for each server, and a look into it.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";

export interface Database {
  readonly url: string;
  /** Runs a statement beside the server, for what no page can bring about (time that has passed). */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

export async function freshDatabase(kind: "sqlite" | "postgres", folder: string): Promise<Database> {
  return kind === "sqlite" ? sqlite(folder) : postgres();
}

function sqlite(folder: string): Database {
  return {
    url: `sqlite:${join(folder, "sojourn.db")}`,
    run: () => Promise.reject(new Error("only PostgreSQL is reached beside the server; run this journey there")),
    drop: async () => {},
  };
}

async function postgres(): Promise<Database> {
  const server = process.env["SOJOURN_TEST_POSTGRES_URL"];
  if (!server) throw new Error("set SOJOURN_TEST_POSTGRES_URL to a PostgreSQL server on which databases may be made");
  const name = `e2e_${randomUUID().replaceAll("-", "")}`;
  await once(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (sql) => once(url.href, sql),
    drop: () => once(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
