import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => {
  const { systemCPUTime, userCPUTime } = process.resourceUsage();
  writeSync(2, `used ${peakMemory()} kB, ${userCPUTime + systemCPUTime} µs\n`);
});

/** In kilobytes. What Node says begins, on Linux, with what the process had that started this one. */
function peakMemory() {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  return /VmHWM:\s*(\d+) kB/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
}
