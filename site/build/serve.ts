import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { output } from "./paths.ts";

export interface Server {
  readonly url: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves the built site under its path on GitHub Pages, on the local machine only. */
export async function serve(port = 0): Promise<Server> {
  const base = "/eslint-plugin-cognito/";
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/" || path === base.slice(0, -1)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const file = path.startsWith(base) ? fileOf(path.slice(base.length)) : undefined;
    const found = file ?? join(output, "404.html");
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": types[extname(found)] ?? "application/octet-stream",
      "content-encoding": "gzip",
    });
    response.end(gzipSync(readFileSync(found), { level: 6 }));
  });
  await new Promise<void>(resolve => server.listen(port, "127.0.0.1", resolve));
  const { port: used } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${used}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(path: string): string | undefined {
  const file = normalize(join(output, path.endsWith("/") || path === "" ? `${path}index.html` : path));
  return file.startsWith(output) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
