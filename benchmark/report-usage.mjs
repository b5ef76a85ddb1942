import { writeSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
  writeSync(2, `used ${maxRSS} kB, ${userCPUTime + systemCPUTime} µs\n`);
});
