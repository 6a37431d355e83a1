// npm run bench:start -- [TIMES]: how long the release takes to start and to answer, beside a bare echo.
import { killServers } from "./server-process.ts";
import { measureStarts, summariseStarts } from "./start-up.ts";

const times = Number(process.argv[2] ?? 15);
process.once("exit", killServers);
const starts = await measureStarts(times);
for (const until of ["listens", "answered", "cpu"] as const) {
  const { ours, echo, ratio } = summariseStarts(starts, until);
  process.stdout.write(
    `${until === "cpu" ? "time of a processor until then" : `start to ${until}`}: ${Math.round(ours)} ms, echo ${Math.round(echo)} ms, ${ratio.toFixed(2)} times (${times} starts each)\n`,
  );
}
