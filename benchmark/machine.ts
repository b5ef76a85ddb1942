import { readFileSync } from "node:fs";
import { cpus } from "node:os";

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

/** The conditions of the measurements: Node, the machine and the compared packages. */
export function describeMachine(): string {
  const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", import.meta.url), "utf8")) as LockFile;
  const peers = Object.keys(packages[""]?.dependencies ?? {}).map(
    name => `${name} ${packages[`node_modules/${name}`]?.version ?? ""}`,
  );
  const processor = cpus()[0]?.model ?? "unknown processor";
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${processor}; ${peers.join(", ")}`;
}
