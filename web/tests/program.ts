import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname ?? __dirname, "../..");
const program = process.env["DATELINE"] ?? join(root, "build/bin/dateline");
export const samples = join(root, "samples/pages");

/** The real program, serving a store of its own. */
export class Program {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-web-"));
  readonly store = join(this.folder, "news.db");
  address = "";
  #served: ChildProcess | null = null;

  constructor() {
    if (!existsSync(program)) throw new Error(`${program} is missing: run ./dev build first`);
  }

  /** Writes files of our own and says where. */
  write(name: string, contents: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, contents);
    return path;
  }

  /** Exit code 3 is no failure: done, with bad pages. */
  ingest(...paths: string[]): void {
    const run = spawnSync(program, ["ingest", "--store", this.store, ...paths], { encoding: "utf8" });
    if (run.status !== 0 && run.status !== 3) throw new Error(`ingest ended with ${run.status}: ${run.stderr}`);
  }

  async serve({ port = "0", readOnly = false } = {}): Promise<string> {
    const flags = ["--port", port, ...(readOnly ? ["--read-only"] : [])];
    const served = spawn(program, ["serve", "--store", this.store, ...flags], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#served = served;
    this.address = await new Promise<string>((done, failed) => {
      createInterface(served.stdout).once("line", done);
      served.once("exit", (code) => failed(new Error(`serve ended with ${code}`)));
    });
    return this.address;
  }

  async stopServing(): Promise<void> {
    const served = this.#served;
    this.#served = null;
    if (!served || served.exitCode !== null) return;
    const ended = new Promise((done) => served.once("exit", done));
    served.kill("SIGTERM");
    await ended;
  }

  async remove(): Promise<void> {
    await this.stopServing();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
