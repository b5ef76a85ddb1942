import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ProviderPackage } from "./provider-packages.ts";
import type { PackageFiles } from "./read-provider.ts";

const run = promisify(execFile);

export interface Download {
  readonly version: string;
  readonly files: PackageFiles;
}

/**
 * Downloads a package's archive from the configured registry, and extracts the wanted files.
 *
 * @param range - a version, or a tag such as `latest`
 */
export async function download({ name, files }: ProviderPackage, range: string): Promise<Download> {
  const cwd = await mkdtemp(join(tmpdir(), "declarations-"));
  const read = (file: string) => readFile(join(cwd, "package", file), "utf8");
  try {
    const { stdout: archive } = await run("npm", ["pack", "--silent", `${name}@${range}`], { cwd });
    const wanted = ["package.json", ...files].map(file => `package/${file}`);
    await run("tar", ["-xzf", archive.trim(), ...wanted], { cwd });
    const { version } = JSON.parse(await read("package.json")) as { version: string };
    const texts = files.map(async file => [file, await read(file)] as const);
    return { version, files: new Map(await Promise.all(texts)) };
  } finally {
    await rm(cwd, { recursive: true });
  }
}
