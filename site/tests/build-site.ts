import { buildSite } from "../build/build.ts";

export async function setup(): Promise<void> {
  await buildSite();
}
